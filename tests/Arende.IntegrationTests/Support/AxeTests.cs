namespace Arende.IntegrationTests.Support;

public sealed class AxeTests(Chromium chromium) : BrowserTest(chromium)
{
    const string Whole = """
        <!DOCTYPE html><html lang="sv"><head><title>Ärenden</title></head><body><main>
        <h1>Ärenden</h1><p>Två ärenden väntar.</p><label for="a">Sök</label><input id="a">
        </main></body></html>
        """;

    [Fact]
    public async Task A_page_that_everyone_can_use_has_no_findings()
    {
        await Page.SetContentAsync(Whole);
        Assert.Empty(await Axe.Findings(Page));
    }

    [Theory]
    [InlineData("<label for=\"a\">Sök</label>", "", "label")]
    [InlineData(" lang=\"sv\"", "", "html-has-lang")]
    [InlineData("<p>", "<p style=\"color: #aaa\">", "color-contrast")]
    [InlineData("</main>", "<img src=\"data:,\"></main>", "image-alt")]
    [InlineData("</main>", "</main><p>Utanför</p>", "region")]
    public async Task What_is_wrong_is_named_with_where_it_stands(string right, string wrong, string rule)
    {
        await Page.SetContentAsync(Whole.Replace(right, wrong, StringComparison.Ordinal));
        var finding = Assert.Single(await Axe.Findings(Page));
        Assert.StartsWith($"{rule}: ", finding, StringComparison.Ordinal);
        Assert.Contains('<', finding);
    }

    [Fact]
    public async Task A_page_with_frames_is_not_asked_in_part()
    {
        await Page.SetContentAsync("<iframe srcdoc=\"<p>Inne</p>\" title=\"Ram\"></iframe>");
        await Assert.ThrowsAsync<NotSupportedException>(() => Axe.Findings(Page));
    }
}
