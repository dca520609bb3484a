using System.Globalization;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Workflows;

/// <summary>
/// A municipality's own case type is a file and a line of configuration. <c>bathing-water.v1.json</c> has stages, a loop, an event, a timer and words
/// that no shipped definition has, and the product has never heard of them.
/// </summary>
public sealed class OwnCaseTypeTests(Chromium chromium) : BrowserTest(chromium)
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("arende-workflows-");
    readonly EmbeddedProduct product = new();
    WebApplicationFactory<Program>? configured;

    string Address => configured!.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    // Without a window of the test's own: each person opens one.
    public override ValueTask InitializeAsync()
    {
        OwnDefinition.Put(folder);
        configured = product.WithWebHostBuilder(builder => builder
            .UseSetting("Arende:Workflows", folder.FullName)
            .UseSetting("Arende:CaseTypes:board-case:Definition", "board-case")
            .UseSetting("Arende:CaseTypes:badvatten:Definition", "bathing-water")
            .UseSetting("Arende:CaseTypes:badvatten:Sections:0", "Matter"));
        configured.UseKestrel(0);
        configured.StartServer();
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (configured is not null) await configured.DisposeAsync();
        await product.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_case_of_a_municipalitys_own_type_goes_from_start_to_close_with_the_words_of_its_definition()
    {
        var hanna = await SignIn("hanna");
        var address = await Register(hanna);
        await Assertions.Expect(hanna.Locator(".page-header")).ToContainTextAsync("Badvatten · Hanna");
        await Shows(hanna, address, "Provtagning", "Badvärdens ord", "Vila", "Nämndens bord", "Hyllan", "Ta provet", "Ta provet en meter från bryggan.");
        await Write(hanna, address);
        await Take(hanna, address, "Lämna provet", happens: "säg vad du tycker om provet");

        var kim = await SignIn("kim");
        await Shows(kim, "/", "Säg vad du tycker om provet");
        await Take(kim, address, "Grumligt", happens: "ta provet", reason: "Flaskan var smutsig");
        await Shows(hanna, address, "skickade tillbaka ärendet", "Flaskan var smutsig", "Ta provet");
        await Take(hanna, address, "Lämna provet", happens: "säg vad du tycker om provet");
        await Take(kim, address, "Vattnet är klart", happens: "provet vilar");
        await Shows(kim, address, "kallade vattnet klart", "Provet vilar");

        await LetDaysPass(4);
        var nils = await SignIn("nils");
        await Shows(nils, address, "Nämndens ord om badet");
        await Decide(nils);

        var ronja = await SignIn("ronja");
        await Shows(ronja, "/", "Ställ undan flaskan");
        await Shows(ronja, address, "Hyllan finns i källaren.");
        await Take(ronja, address, "Flaskan står på hyllan", happens: "avslutas");
        await Shows(ronja, $"{address}/history", "ställde undan flaskan", "kallade vattnet klart", "lämnade provet");
        await Shows(ronja, "/search?q=badprov", "Badprov vid norra bryggan");
        await ronja.Locator("details.account summary").ClickAsync();
        await ronja.Locator("details.account form[action$='/language'] button").ClickAsync();
        await Assertions.Expect(ronja.Locator("html[lang=en]")).ToBeAttachedAsync();
        await Shows(ronja, $"{address}/history", "shelved the bottle", "called the water clear", "handed in the sample");
    }

    async Task<string> Register(IPage page)
    {
        await Go(page, "/cases/new");
        await page.Locator("#Type").SelectOptionAsync("badvatten");
        await page.Locator("#Title").FillAsync("Badprov vid norra bryggan");
        await page.Locator("form.form > .actions button").Last.ClickAsync();
        await page.IsAt(new Regex("/cases/[0-9a-f-]{36}$"));
        return new Uri(page.Url).AbsolutePath;
    }

    async Task Write(IPage page, string address)
    {
        await Go(page, $"{address}/edit");
        Assert.Equal(1, await page.Locator("textarea[name$='.Text']").CountAsync());
        await page.Locator("button[value=clause-add]").ClickAsync();
        await page.Locator("textarea[name='Draft.Clauses[0]']").FillAsync("Nämnden godkänner badet.");
        var text = page.Locator("textarea[name$='.Text']");
        await text.FillAsync("Vattnet är provat.");
        await MakeTable(page, text);
        await IsShownAsItWillLook(page);
        await IsKeptWhileTyped(page, address);
        await page.Locator("button[name=step][value=save]").ClickAsync();
        await page.IsAt(new Regex($"{address}$"));
    }

    // By the keyboard: the tools are one stop, with arrows between them, and the table is a grid of fields.
    static async Task MakeTable(IPage page, ILocator text)
    {
        await text.PressAsync("Control+End");
        await page.Locator("[role=toolbar] button").First.FocusAsync();
        for (var tool = 0; tool < 3; tool++) await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Prov");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Halt");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("12");
        await page.Locator("[data-act=use]").PressAsync("Enter");
        await Assertions.Expect(text).ToHaveValueAsync("Vattnet är provat.\n\n| Prov | Halt |\n| --- | --- |\n|  | 12 |");
    }

    static async Task IsShownAsItWillLook(IPage page)
    {
        await page.Locator("[data-preview]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".preview:focus td").Last).ToHaveTextAsync("12");
    }

    // Another window of the same person has what was typed here, and nobody has saved it.
    async Task IsKeptWhileTyped(IPage page, string address)
    {
        await page.Locator("[data-section] [data-kept]").WaitForAsync();
        var another = await page.Context.NewPageAsync();
        var text = another.Locator("textarea[name$='.Text']");
        // What was typed first may be kept before the table is: a window has what was kept when it opened.
        for (var tries = 1; tries <= 20; tries++)
        {
            await Go(another, $"{address}/edit");
            if ((await text.InputValueAsync()).EndsWith("| 12 |", StringComparison.Ordinal)) break;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
        await Assertions.Expect(text).ToHaveValueAsync(new Regex("^Vattnet är provat.*\\| 12 \\|$", RegexOptions.Singleline));
        await Assertions.Expect(another.Locator("textarea[name='Draft.Clauses[0]']")).ToHaveValueAsync("Nämnden godkänner badet.");
        await another.CloseAsync();
    }

    async Task Take(IPage page, string address, string step, string happens, string? reason = null)
    {
        await Go(page, address);
        await page.Locator(".now .actions a", new() { HasText = reason is null ? step : "Skicka tillbaka" }).First.ClickAsync();
        await page.Locator("button[name=step][value=take]").WaitForAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(happens, new() { IgnoreCase = true });
        if (reason is not null) await page.Locator("#Reason").FillAsync(reason);
        await page.Locator("button[name=step][value=take]").ClickAsync();
        await page.IsAt(new Regex("/cases/[0-9a-f-]{36}$"));
    }

    async Task Decide(IPage page)
    {
        await Go(page, "/meetings/new");
        await page.Locator("#Body-ks").CheckAsync();
        await page.FillAsync("#Date", (await page.Locator("#Date").InputValueAsync()) is { Length: > 0 } offered ? offered : Today());
        await page.Locator("form.form button").ClickAsync();
        await page.Locator("label", new() { HasText = "Badprov" }).First.ClickAsync();
        await page.Locator("form.card button").ClickAsync();
        await page.Locator(".agenda__item a.ds-button:not([data-variant=tertiary])").ClickAsync();
        await page.Locator("#Choice-Approve").CheckAsync();
        await page.Locator("form.form > .actions button").Last.ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await page.Locator(".page-header a.ds-button:not([data-variant=tertiary])").ClickAsync();
        await page.Locator("form.form > .actions button").ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
    }

    async Task LetDaysPass(int days)
    {
        var page = await SignIn("adam");
        for (var day = 0; day < days; day++)
        {
            await Go(page, "/demo/clock");
            await page.Locator("button[name=step][value=Day]").ClickAsync();
            await page.IsAt(new Regex("since="));
        }
    }

    // The day to which the demo's clock was moved.
    static string Today() => DateTime.Today.AddDays(4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    async Task Shows(IPage page, string path, params string[] words)
    {
        await Go(page, path);
        foreach (var word in words) await Assertions.Expect(page.Locator("main")).ToContainTextAsync(word, new() { IgnoreCase = true });
    }

    async Task<IPage> SignIn(string who)
    {
        var page = await (await NewContext()).NewPageAsync();
        await Go(page, "/signin");
        await page.Locator($"form:has(input[name=account][value={who}]) button").ClickAsync();
        await page.HasLeftSignIn();
        return page;
    }

    Task Go(IPage page, string path) => page.GotoAsync(Address + path);
}
