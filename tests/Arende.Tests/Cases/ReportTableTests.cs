using Arende.Domain.Cases;

namespace Arende.Tests.Cases;

public class ReportTableTests
{
    private const string Two = "Text före.\n\n**Tabell A**\n\nUppdrag\tNy tidplan\tEnligt plan\nFlytta akterna\t31 december 2025\t\nMät bullret\t\tmars 2026\n\nText.\n\nTabell 2. Kostnader\n\n| År | Belopp |\n|----|-------:|\n| 2025 | 12 tkr |\n\nSlut.";

    [Fact]
    public void Tables_are_read_with_their_names_whether_parted_by_tabs_or_pipes()
    {
        var tables = ReportTable.Of(Two).ToList();

        Assert.Equal(["A", "2"], tables.Select(table => table.Name));
        Assert.Equal([["Uppdrag", "Ny tidplan", "Enligt plan"], ["Flytta akterna", "31 december 2025", ""], ["Mät bullret", "", "mars 2026"]], tables[0].Rows);
        Assert.Equal([["År", "Belopp"], ["2025", "12 tkr"]], tables[1].Rows);
    }

    [Theory]
    [InlineData("Godkänna kostnaderna enligt tabell 2.", "2")]
    [InlineData("Anta slutdatumen i Tabell A och kostnaderna i tabell 2.", "A,2")]
    [InlineData("Godkänna tabellen.", "")]
    [InlineData("Godkänna rapporten.", "")]
    [InlineData("Godkänna tabell B.", "")]
    public void Clauses_refer_to_the_tables_that_they_name(string clause, string names) => Assert.Equal(names, Named(Two, new Clause(1, clause)));

    [Fact]
    public void The_only_table_needs_no_name() => Assert.Equal("2", Named(Two[Two.IndexOf("Tabell 2", StringComparison.Ordinal)..], new Clause(1, "Godkänna kostnaderna i tabellen.")));

    [Fact]
    public void What_does_something_with_the_assignments_refers_to_their_table() =>
        Assert.Equal("A", Named(Two, new Clause(1, "Godkänna att uppdrag överförs till 2025.", ClauseEffect.TransferAssignments)));

    [Fact]
    public void A_table_larger_than_anybody_reads_in_a_mail_is_left_in_the_report()
    {
        Assert.Empty(ReportTable.Of(new string('|', 20_000) + "\n" + string.Concat(Enumerable.Repeat("| x\n", 40_000))));
        Assert.Empty(ReportTable.Of("| År | Belopp |\n" + string.Concat(Enumerable.Repeat("| 2025 | 12 |\n", 1_001))));
    }

    private static string Named(string text, Clause clause) =>
        string.Join(',', ReportTable.ReferredToBy([clause], StaffReport.Empty with { Sections = [new Section(default, "Ärendet", text)] }).Select(table => table.Name));
}
