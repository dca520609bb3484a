using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Shared;

/// <summary>No window is too narrow for a list: the page never scrolls sideways.</summary>
public sealed class PagesFitTests(Chromium chromium, ServedDemo demo) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_wide_lists_fit_in_every_window_from_a_phone_to_a_screen()
    {
        await Page.GotoAsync(demo.Address + "/signin");
        await Page.Locator("form:has(input[name=account][value=nils]) button").ClickAsync();
        await Page.HasLeftSignIn();
        var wide = new List<string>();
        foreach (var path in new[] { "/cases?scope=all&state=all", "/assignments?whose=all&status=all", "/distribution", "/meetings" })
        {
            await Page.GotoAsync(demo.Address + path);
            foreach (var width in new[] { 360, 768, 860, 900, 960, 1024, 1100, 1180, 1280 })
            {
                await Page.SetViewportSizeAsync(width, 800);
                var beyond = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (beyond > 0) wide.Add($"{path} at {width}: {beyond} px");
            }
        }
        Assert.Empty(wide);
    }

    [Fact]
    public async Task On_a_phone_what_is_written_is_not_covered_by_its_buttons()
    {
        await Page.SetViewportSizeAsync(360, 740);
        await Page.GotoAsync(demo.Address + "/signin");
        await Page.Locator("form:has(input[name=account][value=hanna]) button").ClickAsync();
        await Page.HasLeftSignIn();
        await Page.GotoAsync(demo.Address + "/cases?state=draft");
        await Page.GotoAsync(demo.Address + await Page.Locator("a.list__link").First.GetAttributeAsync("href") + "/edit");

        var foot = await Page.Locator(".form__foot").BoundingBoxAsync();

        Assert.True(foot!.Y > 740, $"The buttons stand at {foot.Y} px of a page that is read from the top.");
    }
}
