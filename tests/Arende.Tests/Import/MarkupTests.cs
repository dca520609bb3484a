using System.Text.RegularExpressions;
using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class MarkupTests
{
    static readonly string Rows = string.Join('\n', Fixture.Text.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)));

    [Fact]
    public void A_table_with_pipes_gives_the_same_rows_as_one_with_tabs()
    {
        var lines = Rows.Split('\n').Select(line => $"| {line.Replace("\t", " | ", StringComparison.Ordinal)} |").ToList();
        lines.Insert(1, "|---|:---:|---|");
        SameRows(Fixture.With(Rows, string.Join('\n', lines)));
    }

    [Theory]
    [InlineData("---|:---:|---", "")]
    [InlineData("--- | --- | ---", "")]
    [InlineData("---|---|---|", " |")]
    public void A_table_with_pipes_only_between_its_cells_gives_the_same_rows(string ruler, string end)
    {
        var lines = Rows.Split('\n').Select(line => line.Replace("\t", " | ", StringComparison.Ordinal) + end).ToList();
        lines.Insert(1, ruler);
        SameRows(Fixture.With(Rows, string.Join('\n', lines)));
        lines[2] = lines[2].Replace("Under 2025 beslutad", "Under 2025<br>beslutad", StringComparison.Ordinal);
        SameRows(Fixture.With(Rows, $"{string.Join('\n', lines[..5])}\n\n{string.Join('\n', lines[5..])}"));
    }

    [Fact]
    public void A_row_without_a_title_is_a_remark_on_its_own_line_and_an_empty_row_is_none()
    {
        var line = Fixture.LineOf("Gör en plan för färre resor");
        var remark = Assert.Single(Fixture.With("Gör en plan för färre resor i tjänsten.", "").Remarks, remark => remark.Kind == RemarkKind.RowWithoutTitle);
        Assert.Equal(line, remark.Line);
        var emptied = Fixture.With("Gör en plan för färre resor i tjänsten.\t10 februari 2025, beslutad i månadsrapport per oktober\t", "\t\t");
        Assert.DoesNotContain(emptied.Remarks, remark => remark.Kind == RemarkKind.RowWithoutTitle);
    }

    [Fact]
    public void Pipes_without_a_ruler_are_no_table() =>
        Assert.Contains("hus | hem", Fixture.With("Orsakerna är", "Orsakerna hus | hem är").Sections.Single(s => s.Kind == ReportSectionKind.Matter).Text, StringComparison.Ordinal);

    [Fact]
    public void A_table_in_HTML_gives_the_same_rows()
    {
        var rows = Rows.Split('\n').Select(line => $"<tr>\n<td>{line.Replace("\t", "</td>\n<td>", StringComparison.Ordinal)}</td>\n</tr>");
        SameRows(Fixture.With(Rows, $"<table class=\"a\">\n{string.Join('\n', rows)}\n</table>"));
    }

    [Fact]
    public void Blank_lines_between_rows_and_lost_tabs_at_their_ends_make_no_difference() =>
        SameRows(Fixture.With(Rows, string.Join("\n\n", Rows.Split('\n').Select(line => line.TrimEnd('\t')))));

    [Fact]
    public void HTML_remnants_are_cleaned_away()
    {
        var report = Fixture.With("ett sammantaget överskott om 41,6 mnkr", "ett <b>sammantaget</b><span style=\"x\"> överskott</span> om 41,6&nbsp;mnkr &amp; mer");
        Assert.Contains("ett sammantaget överskott om 41,6 mnkr & mer", report.Sections.Single(s => s.Kind == ReportSectionKind.Summary).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_in_HTML_parts_the_lines_but_not_the_row()
    {
        var report = Fixture.With("Handläggare: Hanna Handläggare  \nTitel: Controller  \n", "Handläggare: Hanna Handläggare<br>Titel: Controller<br/>");
        Assert.Equal("Controller", report.Header.CaseOfficer.Title);
        SameRows(Fixture.With("Under 2025 beslutad", "Under 2025<br>beslutad"));
    }

    [Fact]
    public void A_thing_in_angle_brackets_that_is_no_tag_stays() =>
        Assert.Contains("<5 mnkr och <okänd>", Fixture.With("Orsakerna är", "Orsakerna <5 mnkr och <okänd> är").Sections.Single(s => s.Kind == ReportSectionKind.Matter).Text, StringComparison.Ordinal);

    public static readonly TheoryData<string, string> HeadingStyles = new()
    {
        { "one level", "# $1" },
        { "deep levels", "##### $1" },
        { "closed", "## $1 ##" },
        { "bold", "**$1**" },
        { "bold in HTML", "<b>$1</b>" },
        { "underlined", "$1\n-----" },
        { "double underlined", "$1\n=====" },
        { "colon", "**$1:**" },
    };

    [Theory]
    [MemberData(nameof(HeadingStyles))]
    public void However_a_heading_is_written_the_sections_are_the_same(string style, string replacement)
    {
        Assert.NotEmpty(style);
        var report = Fixture.Read(Regex.Replace(Fixture.Text, "^#+ (.+)$", replacement, RegexOptions.Multiline));
        var expected = Fixture.Read(Fixture.Text);
        Assert.Equal(expected.Title, report.Title.TrimEnd(':'));
        Assert.Equal(expected.Sections.Select(s => (s.Kind, s.Text)), report.Sections.Select(s => (s.Kind, s.Text)));
    }

    [Fact]
    public void Known_headings_need_no_markup()
    {
        var report = Fixture.Read(Regex.Replace(Fixture.Text, "^#+ (.+)$", "$1", RegexOptions.Multiline));
        Assert.Equal("Verksamhetsberättelse 2024 för Strandköpings kommunstyrelse", report.Title);
        Assert.Equal(Fixture.Read(Fixture.Text).Sections.Select(s => s.Kind), report.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void Recipients_may_stand_on_the_headings_own_line()
    {
        var report = Fixture.With("## Beslut skickas till\n\nKommunledningskontoret/Ekonomienheten", "**Beslut skickas till:** Kommunledningskontoret/Ekonomienheten");
        Assert.Equal(["Ekonomienheten", "Samhällsbyggnadskontoret"], report.Recipients.Select(recipient => recipient.Unit));
    }

    static void SameRows(StaffReportDocument report) => Assert.Equal(
        Fixture.Read(Fixture.Text).Assignments.Select(row => row with { Line = 0 }),
        report.Assignments.Select(row => row with { Line = 0 }));
}
