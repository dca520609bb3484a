using Arende.Domain.Cases;
using Arende.Import;
using Xunit;
using static Arende.Tests.Import.WordFile;

namespace Arende.Tests.Import;

public sealed class WordTests
{
    static readonly string Proposal = Heading("Förslag till beslut", 2) + Paragraph("Kommunstyrelsen beslutar:");

    [Fact]
    public void Headings_are_known_by_their_style_in_any_language()
    {
        var report = Read(Heading("Ny lekplats") + Proposal + Item("Anta planen.") + Heading("Något alldeles eget", 2) + Paragraph("Text."));
        Assert.Equal("Ny lekplats", report.Title);
        Assert.Contains(report.Sections, section => section.Heading == "Något alldeles eget");
    }

    [Fact]
    public void Clauses_have_the_numbers_that_Word_shows_and_letters_below_are_parts_of_them()
    {
        var report = Read(Proposal + Item("Anta planen.") + Item("Ge kontoret i uppdrag att") + Item("rita,", level: 1) + Item("bygga.", level: 1) + Item("Avsluta ärendet."));
        Assert.Equal([(1, "Anta planen."), (2, "Ge kontoret i uppdrag att a) rita, b) bygga."), (3, "Avsluta ärendet.")], report.Clauses.Select(clause => (clause.Number, clause.Text)));
    }

    [Fact]
    public void A_list_that_begins_again_begins_at_one()
    {
        var report = Read(Proposal + Item("Anta planen.") + Item("Godkänna.") + Paragraph("Kommunstyrelsen föreslår kommunfullmäktige besluta:") + Item("Anta taxan.", list: 3));
        Assert.Equal([1, 2, 1], report.Clauses.Select(clause => clause.Number));
    }

    [Fact]
    public void The_pages_header_gives_the_number_and_the_date()
    {
        var report = Read(Heading("Lekplats") + Proposal + Item("Anta planen."), header: "<w:p><w:r><w:t>Kommunledningskontoret</w:t><w:tab/><w:t>2026-03-24</w:t><w:tab/><w:t>KS 2026-87</w:t></w:r></w:p>");
        Assert.Equal(("KS 2026-87", "2026-03-24", "Kommunledningskontoret"), (report.Header.CaseNumber, report.Header.Date, report.Header.From));
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted_and_it_is_said()
    {
        var report = Read(Proposal + $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{Run("Anta ")}<w:del><w:r><w:delText>taxan</w:delText></w:r></w:del><w:ins>{Run("planen")}</w:ins>{Run(".")}</w:p>");
        Assert.Equal("Anta planen.", Assert.Single(report.Clauses).Text);
        Assert.Equal("2", Assert.Single(report.Remarks, remark => remark.Kind == RemarkKind.ChangesAccepted).Arguments[0]);
    }

    [Fact]
    public void Comments_are_remarks_and_no_text_of_the_report()
    {
        var report = Read(Proposal + Item("Anta planen."), comments: $"<w:comment w:id=\"0\" w:author=\"Kim Kollega\">{Paragraph("Stämmer det?")}</w:comment>");
        Assert.Equal(("Stämmer det?", "Kim Kollega"), Assert.Single(report.Remarks, remark => remark.Kind == RemarkKind.CommentInFile) is var remark ? (remark.Sentence, remark.Arguments[0]) : default);
        Assert.DoesNotContain(report.Sections, section => section.Text.Contains("Stämmer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_assignments_is_read_by_its_columns()
    {
        var report = Read(Proposal + Item("Godkänna.") + Heading("Ärendet", 2) + Table(["Uppdrag", "Ansvarig", "Status", "Tidplan"], ["Bygg bron", "Gatuchef", "Försenat", "T1 2027"], ["Måla bron", "Gatuchef", "Pågår", "Löpande"]));
        Assert.Equal(
            [("Bygg bron", AssignmentColumn.Delayed, (DateOnly?)new DateOnly(2027, 4, 30)), ("Måla bron", AssignmentColumn.OnPlan, null)],
            report.Assignments.Select(row => (row.Title, row.Column, row.Deadline?.Latest)));
    }

    [Fact]
    public void A_cells_colour_says_how_an_assignment_goes()
    {
        const string red = "<w:tc><w:tcPr><w:shd w:fill=\"FF0000\"/></w:tcPr><w:p/></w:tc>";
        var header = Table(["Uppdrag", "Status", "Slutdatum"])[..^"</w:tbl>".Length];
        var report = Read(Proposal + Item("Godkänna.") + Heading("Ärendet", 2) + $"{header}<w:tr><w:tc>{Paragraph("Bygg bron")}</w:tc>{red}<w:tc>{Paragraph("2027-01-01")}</w:tc></w:tr></w:tbl>");
        Assert.Equal(AssignmentColumn.Delayed, Assert.Single(report.Assignments).Column);
    }

    [Fact]
    public void A_page_number_that_Word_works_out_is_its_result_and_not_its_instruction()
    {
        var report = Read(Proposal + Item("Anta planen.") + $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCPROPERTY Hemligt</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run("synligt")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
        var text = Assert.Single(report.Sections).Text;
        Assert.Contains("synligt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_unfold_are_refused()
    {
        var file = Of("&a;");
        Assert.Equal(UnreadableReason.Damaged, Assert.Throws<UnreadableStaffReportException>(() => StaffReportReader.Read(file, TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public void Two_hundred_pages_cost_what_their_words_cost()
    {
        // Each page some 3 000 signs. Twice the pages are twice the work: nothing is held but the lines.
        var (once, twice) = (Allocated(100), Allocated(200));
        Assert.True(twice < 2.3 * once, $"{once} bytes, and {twice} for twice the pages");
    }

    static long Allocated(int pages)
    {
        var page = string.Concat(Enumerable.Repeat(Paragraph(string.Join(' ', Enumerable.Repeat("Kommunen bygger en ny lekplats.", 20))), 5));
        var file = Of(Proposal + Item("Anta planen.") + Heading("Ärendet", 2) + string.Concat(Enumerable.Repeat(page, pages)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        StaffReportReader.Read(file);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static StaffReportDocument Read(string body, string? header = null, string? comments = null) => StaffReportReader.Read(Of(body, header, comments), TestContext.Current.CancellationToken);
}
