using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Hosting;

/// <summary>What a page is on its way to the browser.</summary>
public sealed partial class WireTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static readonly string pages = Path.Combine(TestServices.Root, "src", "Arende.Web");

    [Theory]
    [InlineData("http", "same-origin", true)]
    [InlineData("http", "none", true)]
    [InlineData("http", null, true)]
    [InlineData("http", "cross-site", false)]
    [InlineData("https", "same-origin", true)]
    [InlineData("https", "none", true)]
    [InlineData("https", "same-site", false)]
    [InlineData("https", "cross-site", false)]
    [InlineData("https", null, false)]
    public async Task A_page_is_compressed_unless_another_site_may_have_asked_for_it(string scheme, string? site, bool compressed)
    {
        using var answer = await Get("/signin", scheme, site);

        Assert.Equal(compressed ? ["br"] : [], answer.Content.Headers.ContentEncoding);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_forms_token_is_never_written_the_same_way_twice()
    {
        using var browser = product.Browser();

        var first = Token().Match(await browser.GetStringAsync("/signin", TestContext.Current.CancellationToken)).Groups[1].Value;
        var second = Token().Match(await browser.GetStringAsync("/signin", TestContext.Current.CancellationToken)).Groups[1].Value;

        Assert.NotEmpty(first);
        Assert.NotEqual(first[..40], second[..40]);
        Assert.NotEqual(first[^40..], second[^40..]);
    }

    [Fact]
    public async Task There_is_one_style_sheet_with_every_rule_and_its_address_changes_with_it()
    {
        using var browser = product.Browser();
        var address = Assert.Single(StyleSheet().Matches(await browser.GetStringAsync("/signin", TestContext.Current.CancellationToken))).Groups[1].Value;

        var served = await browser.GetStringAsync(address, TestContext.Current.CancellationToken);

        // Outside development the framework says "immutable" of such an address.
        Assert.Matches(@"^/css/site\.[a-z0-9]{8,}\.css$", address);
        var files = Directory.GetFiles(Path.Combine(pages, "wwwroot"), "*.css", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "site.css").ToList();
        Assert.True(files.Count > 10);
        Assert.All(files, file => Assert.Contains(File.ReadAllText(file), served, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_class_of_the_design_system_that_a_page_uses_has_its_rules()
    {
        var rules = string.Concat(Directory.GetFiles(Path.Combine(pages, "wwwroot", "lib", "designsystemet"), "*.css").Select(File.ReadAllText));
        var used = new[] { "*.cshtml", "*.cs" }.SelectMany(kind => Directory.GetFiles(Path.Combine(pages, "Features"), kind, SearchOption.AllDirectories))
            .SelectMany(file => Class().Matches(File.ReadAllText(file))).Select(match => match.Value).ToHashSet();

        Assert.Contains("ds-button", used);
        Assert.All(used, name => Assert.Matches($@"\.{name}\b(?!-)", rules));
    }

    /// <summary>A font that is asked for early takes the line from the style sheet, which the first picture waits for; the letters are shown in another until it comes.</summary>
    [Fact]
    public async Task Fonts_come_after_the_style_sheet_and_are_kept_for_ever()
    {
        using var browser = product.Browser();
        Assert.DoesNotContain("rel=\"preload\"", await browser.GetStringAsync("/signin", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var styles = await File.ReadAllTextAsync(Path.Combine(pages, "wwwroot", "css", "theme.css"), TestContext.Current.CancellationToken);
        var fonts = Font().Matches(styles).Select(font => font.Groups[1].Value).ToList();

        Assert.NotEmpty(fonts);
        foreach (var address in fonts)
        {
            using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task<HttpResponseMessage> Get(string path, string scheme, string? site)
    {
        using var browser = product.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{scheme}://localhost{path}"));
        request.Headers.AcceptEncoding.ParseAdd("br");
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("url\\(\"\\.\\.([^\"]+\\.woff2)\"\\)")]
    private static partial Regex Font();

    [GeneratedRegex(@"(?<=[""' .])ds-[a-z]+(-[a-z]+)*(?=[""' {])")]
    private static partial Regex Class();
}
