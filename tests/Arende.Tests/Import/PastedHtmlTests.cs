using Arende.Import;

namespace Arende.Tests.Import;

public sealed class PastedHtmlTests
{
    [Fact]
    public void A_table_of_a_spreadsheet_keeps_its_rows_and_columns()
    {
        const string html = """
            <html><head><style>td {color:red}</style></head><body><!--StartFragment--><table border=0>
             <col width=64><tr height=20><td>År</td><td align=right>Belopp</td></tr>
             <tr><td>2025</td><td>1&nbsp;250 tkr</td></tr><tr><td>A|B</td><td></td></tr></table><!--EndFragment--></body></html>
            """;
        Assert.Equal("| År | Belopp |\n| --- | --- |\n| 2025 | 1 250 tkr |\n| A\\|B |  |", PastedHtml.ToText(html));
    }

    [Fact]
    public void Words_lists_become_lists_without_the_signs_that_word_draws()
    {
        const string html = """
            <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Första<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Andra</p>
            <p class=MsoListParagraph><span style='mso-list:Ignore'>1.</span>Numrerad</p>
            """;
        Assert.Equal("- Första\n- Andra\n1. Numrerad", PastedHtml.ToText(html));
    }

    [Fact]
    public void Headings_bold_words_and_links_are_kept()
    {
        Assert.Equal("## Bakgrund\n\nEn **viktig** sak, se [planen](https://strandkoping.example/plan).",
            PastedHtml.ToText("<h2><b>Bakgrund</b></h2><p>En <b>viktig </b>sak, se <a href=\"https://strandkoping.example/plan\">planen</a>.</p>"));
    }

    [Fact]
    public void Lists_in_lists_are_indented()
    {
        Assert.Equal("- ett\n   1. inuti\n   2. till\n- två", PastedHtml.ToText("<ul><li>ett<ol><li>inuti</li><li>till</li></ol></li><li><p>två</p></li></ul>"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script><p>Text</p>")]
    [InlineData("<img src=x onerror=alert(1)><p>Text</p>")]
    [InlineData("<svg><script>alert(1)</script></svg><p>Text</p>")]
    [InlineData("<!-- <p>dold</p> --><p>Te<span style='display:none'></span>xt</p>")]
    [InlineData("<a href='javascript:alert(1)'>Text</a>")]
    [InlineData("<iframe srcdoc='<p>x</p>'></iframe>Text")]
    public void What_would_run_or_load_something_is_not_read(string html) => Assert.Equal("Text", PastedHtml.ToText(html));

    [Fact]
    public void Typed_angle_brackets_are_words() => Assert.Equal("a < b och <b>", PastedHtml.ToText("<p>a &lt; b och &lt;b&gt;</p>"));

    [Fact]
    public void A_table_that_only_lays_out_a_page_is_its_words() => Assert.Equal("Ett\n\nTvå", PastedHtml.ToText("<table><tr><td>Ett</td></tr><tr><td>Två</td></tr></table>"));

    [Fact]
    public void Cells_over_several_columns_leave_the_others_empty() =>
        Assert.Equal("| Rubrik |  |\n| --- | --- |\n| a | b |", PastedHtml.ToText("<table><tr><th colspan=2>Rubrik</th></tr><tr><td>a</td><td>b</td></tr></table>"));

    [Theory]
    [InlineData("<tr><td rowspan=2>Skola</td><td>2025</td><td>10</td></tr><tr><td>2026</td><td>20</td></tr><tr><td>Vård</td><td>2025</td><td>30</td></tr>",
        "| Skola | 2025 | 10 |\n| --- | --- | --- |\n| Skola | 2026 | 20 |\n| Vård | 2025 | 30 |")]
    [InlineData("<thead><tr><th rowspan='2'>År</th><th colspan=2>Belopp</th></tr><tr><th>Budget</th><th>Utfall</th></tr></thead><tr><td>2026</td><td>10</td><td>9</td></tr>",
        "| År | Belopp |  |\n| --- | --- | --- |\n| År | Budget | Utfall |\n| 2026 | 10 | 9 |")]
    [InlineData("<tr><td>a</td><td rowspan=3>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr>", "| a | b | c |\n| --- | --- | --- |\n| d | b | e |\n| f | b | g |")]
    [InlineData("<tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>", "| a |  | b |\n| --- | --- | --- |\n| a |  | c |")]
    [InlineData("<tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>", "| a | b |\n| --- | --- |\n| a | c |\n| a | d |")]
    [InlineData("<tr><td>b</td><td rowspan=2>a</td></tr><tr><td>c</td></tr>", "| b | a |\n| --- | --- |\n| c | a |")]
    [InlineData("<thead><tr><td rowspan=9>a</td><td>b</td></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>", "| a | b |\n| --- | --- |\n| c | d |")]
    public void A_cell_over_several_rows_is_said_in_each_of_them(string rows, string text) => Assert.Equal(text, PastedHtml.ToText($"<table>{rows}</table>"));

    [Fact]
    public void A_long_cell_over_several_rows_is_said_in_its_first() =>
        Assert.EndsWith("\n|  | c |", PastedHtml.ToText($"<table><tr><td rowspan=2>{new string('a', 501)}</td><td>b</td></tr><tr><td>c</td></tr></table>"), StringComparison.Ordinal);

    [Fact]
    public void A_cell_of_one_table_reaches_into_no_other() =>
        Assert.EndsWith("| c | d |\n| --- | --- |", PastedHtml.ToText("<table><tr><td rowspan=9>a</td><td>b</td></tr></table><table><tr><td>c</td><td>d</td></tr></table>"), StringComparison.Ordinal);

    [Fact]
    public void A_cell_over_more_rows_than_any_table_has_makes_no_more_cells_than_a_table_may_have()
    {
        var text = PastedHtml.ToText("<table><tr><td rowspan=65000 colspan=49>a</td><td>b</td></tr>" + string.Concat(Enumerable.Repeat("<tr><td>b</td></tr>", 65_000)))!;
        Assert.InRange(text.Length, 1, 100_000);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<b>a")]
    [InlineData("<b style=font-weight:normal>a")]
    [InlineData("<a name=b>a")]
    [InlineData("<!--")]
    [InlineData("<a href=\"")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<span style='mso-list:Ignore'>")]
    public void What_is_opened_as_often_as_there_is_room_for_and_never_closed_is_read_once(string tag)
    {
        // Were it read again at each, the test would not end.
        Assert.NotNull(PastedHtml.ToText(string.Concat(Enumerable.Repeat(tag, PastedHtml.Longest / tag.Length))));
    }

    [Fact]
    public void What_is_longer_than_anybody_pastes_is_left_to_the_browser() => Assert.Null(PastedHtml.ToText(new string('a', PastedHtml.Longest + 1)));
}
