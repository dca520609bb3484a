using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Unsent;

/// <summary>The same as a person meets it, in a browser.</summary>
public abstract class UnsentFormBrowser(Chromium chromium, ServedDemo demo) : BrowserTest(chromium)
{
    [Fact]
    public async Task What_was_typed_is_in_the_form_again_after_signing_in()
    {
        await SignIn(Page, "hanna");
        await Page.GotoAsync(demo.Address + "/cases/import");
        await Page.Locator("#Pasted").FillAsync("Det här klistrades in.\nTvå rader.");
        await Context.ClearCookiesAsync(new() { Name = "arende.session" });
        await Page.Locator("main form button.ds-button").First.ClickAsync();
        await At("**/signin?returnUrl=*");
        await Choose(Page, "hanna");

        await At("**/cases/import?unsent=*");
        await Assertions.Expect(Page.Locator("#Pasted")).ToHaveValueAsync("Det här klistrades in.\nTvå rader.");
        await Assertions.Expect(Page.Locator("[data-unsent]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_account_at_the_same_computer_is_not_offered_it()
    {
        await SignIn(Page, "hanna");
        await Page.GotoAsync(demo.Address + "/cases/import");
        await Page.Locator("#Pasted").FillAsync("Bara Hannas.");
        await Context.ClearCookiesAsync(new() { Name = "arende.session" });
        await Page.Locator("main form button.ds-button").First.ClickAsync();
        await At("**/signin?returnUrl=*");
        await Choose(Page, "ronja");

        await At("**/unsent/*");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("annat konto");
        await Page.GotoAsync(demo.Address + "/cases/import");
        Assert.Equal("", await Page.Locator("#Pasted").InputValueAsync());
        Assert.False(await Page.Locator("[data-draft-found]").Or(Page.Locator("[data-unsent]")).First.IsVisibleAsync());
    }

    protected async Task SignIn(IPage page, string account)
    {
        await page.GotoAsync(demo.Address + "/signin");
        await Choose(page, account);
        await page.HasLeftSignIn();
    }

    // When the answer has come: the browser's own "load" can be over before it is waited for.
    protected Task At(string glob) => Page.IsAt(new Regex($"^{Regex.Escape(glob).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$"));

    protected Task Open(IPage page, string path) => page.GotoAsync(demo.Address + path);

    static Task Choose(IPage page, string account) => page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
}

public sealed class UnsentFormWithScriptTests(Chromium chromium, ServedDemo demo) : UnsentFormBrowser(chromium, demo)
{
    const string Keys = "Object.keys(localStorage).filter(key => key.startsWith('arende:draft:')).join()";

    [Fact]
    public async Task Drafts_in_the_browser_are_kept_by_account_and_leave_with_the_person()
    {
        await SignIn(Page, "hanna");
        await Open(Page, "/cases/new");
        await Page.Locator("#Title").FillAsync("Ett utkast");
        await Page.Locator("[data-draft-kept]").WaitForAsync();
        var key = await Page.EvaluateAsync<string>(Keys);
        Assert.Matches("^arende:draft:account:[0-9a-f-]{36}:case:new$", key);

        // The session ends by itself: another account is offered nothing, its own again what it wrote.
        await Context.ClearCookiesAsync(new() { Name = "arende.session" });
        await SignIn(Page, "ronja");
        await Open(Page, "/cases/new");
        Assert.False(await Page.Locator("[data-draft-found]").IsVisibleAsync());
        await Context.ClearCookiesAsync(new() { Name = "arende.session" });
        await SignIn(Page, "hanna");
        await Open(Page, "/cases/new");
        Assert.True(await Page.Locator("[data-draft-found]").IsVisibleAsync());

        await Page.Locator("details.account summary").ClickAsync();
        await Page.Locator("[data-forget-drafts] button").ClickAsync();
        await At("**/signin");
        Assert.Equal("", await Page.EvaluateAsync<string>(Keys));
    }
}

public sealed class UnsentFormWithoutScriptTests(Chromium chromium, ServedDemo demo) : UnsentFormBrowser(chromium, demo)
{
    protected override BrowserNewContextOptions Window => new() { Locale = "sv-SE", TimezoneId = "Europe/Stockholm", JavaScriptEnabled = false };
}
