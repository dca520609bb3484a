using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class TitleTests
{
    const string OneClause = "## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n1. Godkänna planen.\n";

    [Fact]
    public void Without_a_title_line_the_first_clause_is_the_title_and_that_is_a_remark()
    {
        var report = Fixture.With("## Verksamhetsberättelse 2024 för Strandköpings kommunstyrelse\n", "");
        Assert.Equal("Godkänna verksamhetsberättelsen för 2024 och dess bilagor", report.Title);
        var remark = Assert.Single(report.Remarks, remark => remark.Kind == RemarkKind.MissingTitle);
        Assert.Contains(report.Title, remark.MessageSv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_alone_has_a_title_too()
    {
        var report = Fixture.Read(OneClause);
        Assert.Equal("Godkänna planen", report.Title);
        Assert.Contains(report.Remarks, remark => remark.Kind == RemarkKind.MissingTitle);
    }

    [Fact]
    public void A_long_clause_is_cut_between_two_words()
    {
        var report = Fixture.Read(OneClause.Replace("planen", string.Join(' ', Enumerable.Repeat("planen", 40)), StringComparison.Ordinal));
        Assert.EndsWith("planen…", report.Title, StringComparison.Ordinal);
        Assert.InRange(report.Title.Length, 50, 101);
    }

    [Fact]
    public void With_nothing_to_call_it_a_report_is_said_to_be_untitled() =>
        Assert.Equal("Utan rubrik", Fixture.Read("## Sammanfattning\n\nText.\n").Title);

    [Theory]
    [InlineData("# Kommunledningskontoret\n\nTill: Kommunstyrelsen\n\n## Plan 2025", "Kommunledningskontoret")]
    [InlineData("# Kommunledningskontoret\n\n## Plan 2025\n\nPlanen gäller ett år.", "Kommunledningskontoret")]
    [InlineData("Dnr: KS 2025-17\n\n# Kommunledningskontoret\n\n## Plan 2025", "Kommunledningskontoret")]
    [InlineData("# Strandköpings kommun\n\n## Kommunledningskontoret\n\n## Plan 2025", "Kommunledningskontoret")]
    [InlineData("# Tjänsteskrivelse\n\n## Bygg och miljö\n\n## Plan 2025", "Bygg och miljö")]
    [InlineData("# Kommunledningskontoret\n\nFrån: Kansliet\n\n## Plan 2025", "Kansliet")]
    [InlineData("# Plan 2025\n\n## Inledning\n\nPlanen gäller ett år.", null)]
    [InlineData("Kommunledningskontoret\n\n# Plan 2025", "Kommunledningskontoret")]
    public void The_title_is_the_last_heading_above_the_sections_and_the_office_the_one_before(string top, string? from)
    {
        var report = Fixture.Read($"{top}\n\n{OneClause}");
        Assert.Equal("Plan 2025", report.Title);
        Assert.Equal(from, report.Header.From);
    }

    [Fact]
    public void A_title_that_is_there_is_no_remark() =>
        Assert.DoesNotContain(Fixture.Read($"# Plan\n\n{OneClause}").Remarks, remark => remark.Kind == RemarkKind.MissingTitle);
}
