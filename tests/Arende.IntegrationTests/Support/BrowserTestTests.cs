namespace Arende.IntegrationTests.Support;

public sealed class BrowserTestTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Chromium_opens_a_page_and_runs_its_script()
    {
        await Page.SetContentAsync("<h1>Hej</h1><script>document.querySelector('h1').textContent += ' då'</script>");
        Assert.Equal("Hej då", await Page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task The_window_is_Swedish_and_in_Stockholm_time()
    {
        Assert.Equal("sv-SE", await Page.EvaluateAsync<string>("navigator.language"));
        Assert.Equal("Europe/Stockholm", await Page.EvaluateAsync<string>("Intl.DateTimeFormat().resolvedOptions().timeZone"));
    }
}
