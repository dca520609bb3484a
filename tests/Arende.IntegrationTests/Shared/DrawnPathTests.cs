using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Shared;

/// <summary>Every step of a path, unfolded, on a phone and on a screen.</summary>
public sealed class DrawnPathTests(Chromium chromium, ServedDemo demo) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_case_that_came_back_is_shown_where_it_stands_with_how_often_it_went_back(int width)
    {
        await SignIn("hanna", width);
        await Page.GotoAsync(demo.Address + "/cases?scope=all&state=draft&q=r%C3%A4ddningstj%C3%A4nst");
        await Page.GotoAsync(demo.Address + await Page.Locator("a.list__link").First.GetAttributeAsync("href"));
        Assert.False(await Page.Locator(".drawing").IsVisibleAsync());
        await Page.Locator("#steps > summary").ClickAsync();

        await Assertions.Expect(Page.Locator(".drawing .drawing__times").GetByText("Nu · 2×")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".drawing .drawing__word").GetByText("tillbaka · 1×")).ToHaveCountAsync(1);
        await Page.Locator("a[href='#steps-case-here']").ClickAsync();
        await Assertions.Expect(Page.Locator("#steps-case-here .drawing__badge")).ToBeInViewportAsync();
        await Page.Locator("#steps .fold > summary").ClickAsync();
        await Assertions.Expect(Page.Locator(".drawing-words").GetByText("här nu, 2 gånger")).ToBeVisibleAsync();
        await FitsAndHasNoFindings();
    }

    [Fact]
    public async Task The_administrators_page_draws_each_version_of_each_path()
    {
        await SignIn("adam", 390);
        await Page.GotoAsync(demo.Address + "/administration/paths");
        foreach (var fold in await Page.Locator("details.fold").AllAsync()) await fold.EvaluateAsync("fold => fold.open = true");
        var files = Directory.GetFiles(Path.Combine(TestServices.Root, "workflows"), "*.json").Length;
        await Assertions.Expect(Page.Locator(".drawing:visible")).ToHaveCountAsync(files);
        await Fits();
        // One drawing is asked about for itself on a phone (above); all of them together take axe half a minute.
        await Page.SetViewportSizeAsync(1280, 800);
        await FitsAndHasNoFindings();
    }

    async Task SignIn(string account, int width)
    {
        await Page.SetViewportSizeAsync(width, 800);
        await Page.GotoAsync(demo.Address + "/signin");
        await Page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
        await Page.HasLeftSignIn();
    }

    async Task Fits() => Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

    async Task FitsAndHasNoFindings()
    {
        await Fits();
        Assert.Empty(await Axe.Findings(Page));
    }
}
