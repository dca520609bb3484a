using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Arende.Web.Features.Shared.Documents;
using Xunit;

namespace Arende.Tests.Features.Shared;

public sealed partial class ProseTests
{
    [Fact]
    public void A_text_that_would_hold_the_page_is_shown_as_it_was_typed()
    {
        foreach (var text in new[]
        {
            Many("[a](", 40_000), Many("^a", 40_000), Many("*a _b ", 10_000), Many("- \n", 66_000), Many("1. ", 10_000), Many("> ", 20_000), Many("a\n", 50_000),
            Many("a\t", 400) + "\n" + Many("b\tc\n", 10_000),
            Many("|a", 300) + "\n" + Many("|-", 300) + "\n" + Many("|b\n", 20_000),
        })
        {
            var prose = Prose.Render(text);
            Assert.True(prose.IsPlain);
            Assert.StartsWith("<div class=\"prose__plain\">", prose.Html, StringComparison.Ordinal);
            Assert.Contains("visas som den skrevs", Html(text), StringComparison.Ordinal);
        }
    }

    /// <summary>Tags that were never closed multiplied in the parser: 30 KB became a page of 70 MB.</summary>
    [Fact]
    public void Html_is_text_and_never_read_as_html()
    {
        var text = string.Concat(Enumerable.Range(0, 1_900).Select(i => $"<b title={i}>")) + Many("<p>x", 1_900);
        var html = Prose.Render(text).Html;
        Assert.InRange(html.Length, text.Length, 4 * text.Length);
        Assert.Contains("&lt;b title=1899&gt;&lt;p&gt;x", html, StringComparison.Ordinal);
        Assert.Equal("<p>&lt;!-- kvar --&gt; &lt;u&gt;så&lt;/u&gt;</p>\n", Prose.Render("<!-- kvar --> <u>så</u>").Html);
    }

    [Fact]
    public void A_tables_head_names_its_columns_and_headings_lie_below_the_pages_own()
    {
        var html = Html("# Läget\n\n| a | b |\n|---|--:|\n" + Many("| c | d |\n", 500));
        Assert.StartsWith("<h4>Läget</h4>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tabell i texten\">\n<table class=\"list list--table\">", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">b</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_numbers_is_set_to_the_right_as_in_a_document_also_where_they_are_links_or_none()
    {
        var html = Html("| Enhet | Utfall (tkr) | Prognos (tkr) | År |\n|---|---|---|---|\n| Norra | −1\u00a0200 | – | 2024 års |\n| Södra | [+13](/economy/1) | 7,5 | x |");
        Assert.Equal(2, Regex.Count(html, "<th scope=\"col\" class=\"numbers\">|<th class=\"numbers\" scope=\"col\">"));
        Assert.Equal(4, Regex.Count(html, "<td class=\"numbers\">"));
        Assert.Contains("<td>2024 års</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1)) b", "<p>a b</p>\n")]
    [InlineData("[a](JaVa&#x0A;Script&colon;alert(1))", "<p>a</p>\n")]
    [InlineData("[a]( data:text/html,x )", "<p>a</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>\n")]
    [InlineData("![bild](https://example.com/a.png)", "<p><a href=\"https://example.com/a.png\">bild</a></p>\n")]
    [InlineData("[a](/cases/1 \"<img>\")", "<p><a href=\"/cases/1\" title=\"&lt;img&gt;\">a</a></p>\n")]
    [InlineData("<lova@example.com>", "<p><a href=\"mailto:lova@example.com\">lova@example.com</a></p>\n")]
    public void A_link_leads_somewhere_or_is_its_words(string text, string html) => Assert.Equal(html, Prose.Render(text).Html);

    [Theory]
    [InlineData("[1]: ordet", "<p>[1]: ordet</p>\n")]
    [InlineData("[1]: ordet\n[1]: annat\n[2]: https://example.com", "<p>[1]: ordet\n[1]: annat\n[2]: https://example.com</p>\n")]
    [InlineData("[1]: ordet\n---", "<h5>[1]: ordet</h5>\n")]
    [InlineData("> [1]: ordet\n\n- [2]: annat", "<blockquote>\n<p>[1]: ordet</p>\n</blockquote>\n<ul>\n<li>[2]: annat</li>\n</ul>\n")]
    [InlineData("```\n[1]: ordet\n```", "<pre><code>[1]: ordet\n</code></pre>\n")]
    [InlineData("Se [källan][1].\n\n[1]: https://example.com", "<p>Se [källan][1].</p>\n<p>[1]: https://example.com</p>\n")]
    public void A_line_that_would_define_a_link_is_shown(string text, string html) => Assert.Equal(html, Prose.Render(text).Html);

    [Fact]
    public void Marked_words_are_marked_where_they_stand_in_one_stretch()
    {
        Assert.Equal("<p>Ett. <mark>Två, &quot;<em>och</em>&quot; tre.</mark></p>\n", Prose.Render($"Ett. {Prose.Marked("Två, \"*och*\" tre.")}").Html);
        Assert.Equal("<p>Ett <em>två</em> tre</p>\n", Prose.Render($"Ett *{Prose.Marked("två* tre")}").Html);
    }

    /// <summary>5 000 payloads of pieces that scripts are smuggled in with: each tag and attribute that comes out is of a known few.</summary>
    [Fact]
    public void Nothing_that_comes_out_acts()
    {
        string[] pieces =
        [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "[a](javascript:alert(1))", "![a](vbscript:x \"' onload=x\")", "<a href='javascript:x'>", "`", "```\n",
            "[a]: javascript:x\n", "[a]", "\n\n", "\n", "> ", "- ", "|", "|-|-|\n", "<!--", "-->", "&lt;script&gt;", "&#60;img src=x onerror=x&#62;", "\"", "'", "*", "**", "<", ">", "]]>", "<![CDATA[", "</p>", "<style>",
            "\u0000", "\uFDD0", "\uFDD1", "\uFDD2", "```js onclick=x\n", "# ", "\\", "(", ")", "[", "]", "![", "<http://a\" onclick=x>", "<data:text/html,x>", "&colon;", "java\tscript:", "==", "~~", "^", "\t",
        ];
        var random = new Random(6);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(24)).Select(_ => pieces[random.Next(pieces.Length)]));
            var rest = Known().Replace(Html(text), "");
            Assert.False(rest.Contains('<', StringComparison.Ordinal), $"{text}\nbecame\n{Html(text)}");
        }
    }

    /// <summary>What is kept of a version is shown by the next one: a change of this shape counts <see cref="Prose.Version"/> up.</summary>
    [Fact]
    public void What_a_text_becomes_has_a_version() => Assert.Equal(
        (4, "<h5>R</h5>\n<ul>\n<li><strong>a</strong> <a href=\"https://b.se\">b</a><br />\nc</li>\n</ul>\n<pre><code>d\n</code></pre>\n"),
        (Prose.Version, Prose.Render("## R\n- **a** [b](https://b.se)  \n  c\n\n```x\nd\n```").Html));

    [Fact]
    public void No_line_parts_a_number_and_its_unit() => Assert.Contains("<p>60,0\u00a0mnkr enligt KS\u00a0§\u00a012</p>", Html("60,0 mnkr enligt KS § 12"), StringComparison.Ordinal);

    [Fact]
    public void A_chart_is_a_table_with_a_bar_in_each_row_and_nothing_of_it_is_markup() => Assert.Equal(
        "<figure class=\"chart\"><figcaption>Uppdrag 2024</figcaption><table class=\"list list--table\"><caption class=\"ds-sr-only\">Uppdrag 2024</caption><tbody>"
        + "<tr><th scope=\"row\">&lt;b&gt;</th><td class=\"chart__bar\"><svg class=\"bar\" role=\"img\" aria-label=\"&lt;b&gt;: 4\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" focusable=\"false\"><title>&lt;b&gt;: 4</title>"
        + "<rect class=\"bar__is\" x=\"0\" y=\"0\" height=\"10\" width=\"1000\"></rect></svg></td><td class=\"numbers\">4</td></tr></tbody></table></figure>",
        Html("```diagram Uppdrag 2024\n<b>;4;4;javascript:alert(1)\n```"));

    [Fact]
    public void While_a_chart_follows_the_register_its_bars_lead_to_their_rows() =>
        Assert.Equal(2, Html("```diagram Uppdrag 2024\nKlara;4;4;/figures/ks/2024/uppdrag.klara\n```").Split("href=\"/figures/ks/2024/uppdrag.klara\"").Length - 1);

    private static string Many(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();

    private static string Html(string text)
    {
        using var writer = new StringWriter();
        Prose.Render(text).Show().WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("""</?(?:p|h[456]|em|strong|del|sub|sup|mark|ins|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|td|div)>|<(?:br|hr) />|<ol start="\d+">|<th scope="col">|</th>|</a>|<a href="(?:https?://|mailto:|(?![^"]*:))[^"<>]*"(?: title="[^"<>]*")?>|<table class="list list--table">|<div class="(?:prose__plain|scroll)"(?: role="group" tabindex="0" aria-label="[^"<>]*")?>|<p class="muted small">""")]
    private static partial Regex Known();
}
