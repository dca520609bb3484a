using Arende.Domain.Distribution;
using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Distribution;

/// <summary>A letter that the clerk ticks off, and a link that somebody outside opens, on a phone and on a screen.</summary>
public sealed class DistributionBrowserTests(Chromium chromium) : BrowserTest(chromium)
{
    readonly EmbeddedProduct product = new();

    string Address => product.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public override async ValueTask InitializeAsync()
    {
        product.UseKestrel(0);
        product.StartServer();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await product.DisposeAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Somebody_outside_acknowledges_without_an_account_and_the_clerk_ticks_a_letter_off(int width)
    {
        var mailed = await product.DecidedFor("Bryggan vid badet", "bryggan@exempel.se");
        var letter = await product.DecidedFor("Stigen till utsikten", "Anna Andersson, Storgatan 1, 761 30 Norrtälje");
        await product.Until(mailed, DistributionState.Sent);
        await Page.SetViewportSizeAsync(width, 800);

        await Page.GotoAsync(Address + await product.LinkTo(mailed));
        await FitsAndHasNoFindings();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Kvittera att jag har fått beslutet" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Mottagandet är kvitterat")).ToBeVisibleAsync();
        await FitsAndHasNoFindings();
        await Page.GotoAsync(Address + "/acknowledge/ingen");
        await FitsAndHasNoFindings();

        await SignIn("nils");
        await Page.GotoAsync(Address + "/distribution");
        await Assertions.Expect(Page.GetByText("av mottagaren, med länken")).ToBeVisibleAsync();
        await FitsAndHasNoFindings();
        await Page.GotoAsync($"{Address}/distribution/{letter.Id}/settle");
        await FitsAndHasNoFindings();
        await Page.GotoAsync($"{Address}/distribution/{letter.Id}/handover");
        await FitsAndHasNoFindings();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Anteckna att brevet är postat" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Det är antecknat.")).ToBeVisibleAsync();
        Assert.Equal(DistributionState.Sent, await product.State(letter));
    }

    async Task SignIn(string account)
    {
        await Page.GotoAsync(Address + "/signin");
        await Page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
        await Page.HasLeftSignIn();
    }

    async Task FitsAndHasNoFindings()
    {
        Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(await Axe.Findings(Page));
    }
}
