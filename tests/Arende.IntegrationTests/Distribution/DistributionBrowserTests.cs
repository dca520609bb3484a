using Arende.Domain.Distribution;
using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Distribution;

/// <summary>A letter that the clerk ticks off, and a link that somebody outside opens, on a phone and on a screen.</summary>
public sealed class DistributionBrowserTests(Chromium chromium, ServedProduct product) : BrowserTest(chromium), IClassFixture<ServedProduct>
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Somebody_outside_acknowledges_without_an_account_and_the_clerk_ticks_a_letter_off(int width)
    {
        var mailed = await product.DecidedFor($"Bryggan vid badet {width}", "bryggan@exempel.se");
        var letter = await product.DecidedFor($"Stigen till utsikten {width}", "Anna Andersson, Storgatan 1, 761 30 Norrtälje");
        await product.Until(mailed, DistributionState.Sent);
        await Page.SetViewportSizeAsync(width, 800);

        await Page.GotoAsync(product.Address + await product.LinkTo(mailed));
        await FitsAndHasNoFindings();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Kvittera att jag har fått beslutet" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Mottagandet är kvitterat")).ToBeVisibleAsync();
        await FitsAndHasNoFindings();
        await Page.GotoAsync(product.Address + "/acknowledge/ingen");
        await FitsAndHasNoFindings();

        await SignIn("nils");
        await Page.GotoAsync(product.Address + "/distribution");
        await Assertions.Expect(Page.Locator("tr", new() { HasText = $"Bryggan vid badet {width}" }).GetByText("av mottagaren, med länken")).ToBeVisibleAsync();
        await FitsAndHasNoFindings();
        await Page.GotoAsync($"{product.Address}/distribution/{letter.Id}/settle");
        await FitsAndHasNoFindings();
        await Page.GotoAsync($"{product.Address}/distribution/{letter.Id}/handover");
        await FitsAndHasNoFindings();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Anteckna att brevet är postat" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Det är antecknat.")).ToBeVisibleAsync();
        Assert.Equal(DistributionState.Sent, await product.State(letter));
    }

    async Task SignIn(string account)
    {
        await Page.GotoAsync(product.Address + "/signin");
        await Page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
        await Page.HasLeftSignIn();
    }

    async Task FitsAndHasNoFindings()
    {
        Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(await Axe.Findings(Page));
    }
}
