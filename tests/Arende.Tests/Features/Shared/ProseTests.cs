using System.Text.Encodings.Web;
using Arende.Web.Features.Shared.Documents;
using Xunit;

namespace Arende.Tests.Features.Shared;

public sealed class ProseTests
{
    /// <summary>Each of these took from ten seconds to more than a minute as Markdown.</summary>
    [Fact]
    public void A_text_that_would_hold_the_page_is_shown_as_it_was_typed()
    {
        foreach (var text in new[]
        {
            string.Concat(Enumerable.Repeat("[a](", 40_000)),
            string.Concat(Enumerable.Repeat("<b>", 60_000)),
            string.Concat(Enumerable.Repeat("a\t", 400)) + "\n" + string.Concat(Enumerable.Repeat("b\tc\n", 10_000)),
            string.Concat(Enumerable.Repeat("|a", 300)) + "\n" + string.Concat(Enumerable.Repeat("|-", 300)) + "\n" + string.Concat(Enumerable.Repeat("|b\n", 20_000)),
        })
            Assert.StartsWith("<div class=\"prose__plain\">", Html(text), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ordinary_table_is_a_table() =>
        Assert.Contains("<table", Html("| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| c | d |\n", 500))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a title=\"<table><img src=x onerror=alert(1)>\">k</a>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    public void Nothing_in_it_acts(string text)
    {
        var html = Html(text);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
    }

    private static string Html(string text)
    {
        using var writer = new StringWriter();
        Prose.Html(text).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
