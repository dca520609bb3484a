using System.Text.RegularExpressions;
using Arende.Domain.Calendar;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Walk;

/// <summary>A mail as its receiver has it.</summary>
public sealed record WalkMail(string To, string Subject, string Text);

/// <summary>
/// One real case goes all the way in a browser, each person at a computer of their own: from an imported document to an
/// acknowledged decision and a first overdue notice. With script every page passed through is asked what axe finds,
/// once for each state that it is seen in.
/// </summary>
public abstract partial class WholeWay(Chromium chromium) : BrowserTest(chromium)
{
    const string Title = "Verksamhetsberättelse 2024";

    /// <summary>The demo has decided another case with more to its title.</summary>
    const string DemosOwn = Title + " för kommunstyrelsen";
    const string MainAction = ".page-header a.ds-button:not([data-variant=tertiary])";

    static readonly string Document = Path.Combine(TestServices.Root, "src/Arende.Demo/verksamhetsberattelse-strandkoping-2024.md");

    readonly List<string> findings = [];
    bool hasVoted;
    readonly HashSet<(string Route, string State)> asked = [];

    // The kinds of element on the page with where they stand, whether they say anything, and what a rule of axe may hang on. Nothing for an error page.
    // One question a page, which waits in the page itself: an event of the browser may have come before anybody waited for it, and each other way of asking brings its own script.
    const string StateOfPage = """
        async () => {
            if (document.readyState === 'loading') await new Promise(read => document.addEventListener('DOMContentLoaded', read));
            if (document.querySelector('.error-page')) return '';
            const kinds = new Map();
            const kind = element => {
                if (!element) return '';
                if (kinds.has(element)) return kinds.get(element);
                const marks = [...element.attributes]
                    .filter(one => !['id', 'for', 'href', 'value', 'title', 'name'].includes(one.name) && !/^(data-|aria-(labelledby|describedby|controls|label)$)/.test(one.name))
                    .map(one => `${one.name}=${one.value}`).sort();
                const names = [...element.attributes].map(one => one.name).sort();
                const says = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) ? 'says' : '';
                const own = `${kind(element.parentElement)}>${element.localName}[${marks};${names};${says}]`;
                kinds.set(element, own);
                return own;
            };
            return [...new Set([...document.querySelectorAll('*')].map(kind))].sort().join('\n');
        }
        """;

    protected abstract EmbeddedProduct Product { get; }

    protected abstract Task<IReadOnlyList<WalkMail>> Mails();

    bool HasScript => Window.JavaScriptEnabled ?? true;

    string Address => Product.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    // Without a window of the test's own: each person opens one.
    public override ValueTask InitializeAsync()
    {
        Product.UseKestrel(0);
        Product.StartServer();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_document_becomes_a_decision_that_is_received_and_followed_up()
    {
        var address = await Import();
        await Take("kim", address, "Godkänn och skicka till underskrift");
        await Take("kajsa", address, "Skriv under");
        await Take("elsa", address, "Skriv under");
        await Take("ronja", address, "Klar för arbetsutskottet");

        var clerk = await SignIn("nils");
        await Decide(clerk, "au", "Propose");
        await Decide(clerk, "ks", "Approve");
        await Verify(clerk);
        var row = await RowOf(clerk, "Samhällsbyggnadskontoret");
        await Settle(clerk, "Kommunledningskontoret/Ekonomienheten", "Ekonomiavdelningen");
        await ReadTheMails();

        await Acknowledge(row);
        await LetADayPass();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    async Task<string> Import()
    {
        var page = await SignIn("hanna");
        await Go(page, "/cases/import");
        await page.SetInputFilesAsync("#Upload", Document);
        await page.Locator("form.form button.ds-button").First.ClickAsync();
        await page.IsAt(new Regex("/cases/import/[0-9a-f-]{36}"));
        await Check(page);
        await page.Locator("button[formaction$='handler=Create']").ClickAsync();
        await page.IsAt(CaseAddress());
        var address = new Uri(page.Url).AbsolutePath;
        await Check(page);
        await page.Locator("a[href$='/remarks']").ClickAsync();
        await page.Locator("#Rest").FillAsync("Uppgiften är kontrollerad mot bilagan.");
        await Check(page);
        await page.Locator("form.form .actions button").Last.ClickAsync();
        await page.IsAt(new Regex($"{address}$"));
        await page.Locator("a[href$='/effects']").ClickAsync();
        await page.Locator("input[value=TransferAssignments]").First.CheckAsync();
        await Check(page);
        await page.Locator("form.form .actions button").Last.ClickAsync();
        await page.IsAt(new Regex($"{address}$"));
        await Take(page, address, "Lämna till granskning");
        return address;
    }

    async Task Take(string who, string address, string step) => await Take(await SignIn(who), address, step);

    async Task Take(IPage page, string address, string step)
    {
        await Go(page, address);
        await page.Locator(".now .actions a", new() { HasText = step }).First.ClickAsync();
        await page.Locator("button[name=step][value=take]").WaitForAsync();
        await Check(page);
        await page.Locator("button[name=step][value=take]").ClickAsync();
        await page.IsAt(CaseAddress());
        await Check(page);
    }

    async Task Decide(IPage page, string body, string outcome)
    {
        await Go(page, "/meetings");
        await Go(page, "/meetings/new");
        await page.Locator($"#Body-{body}").CheckAsync();
        await page.FillAsync("#Date", Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator("form.form button").ClickAsync();
        await page.Locator("label", new() { HasText = Title, HasNotText = DemosOwn }).First.ClickAsync();
        await Check(page);
        await page.Locator("form.card button").ClickAsync();
        await page.Locator(".agenda__item a.ds-button:not([data-variant=tertiary])").ClickAsync();
        await page.Locator($"#Choice-{outcome}").CheckAsync();
        await Check(page);
        await page.Locator("form.form .actions button").Last.ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await Check(page);
        await page.Locator(MainAction).ClickAsync();
        await page.Locator("form.form button").WaitForAsync();
        await Check(page);
        await page.Locator("form.form button").ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await Check(page);
    }

    // Whoever verifies is named first (KL 5:69).
    async Task TakeAttendance(IPage page)
    {
        await page.Locator(MainAction).ClickAsync();
        await page.Locator("main a[href$='/attendance']").ClickAsync();
        await page.Locator("#Chair").WaitForAsync();
        await Check(page);
        await page.SelectOptionAsync("#Chair", new SelectOptionValue { Index = 1 });
        await page.SelectOptionAsync("#First", new SelectOptionValue { Index = 2 });
        await page.Locator("form.form .actions button").Last.ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await Check(page);
    }

    // A vote takes a key a person, and Enter; without script a choice each.
    async Task Vote(IPage page)
    {
        var meeting = new Uri(page.Url).AbsolutePath;
        await page.Locator(".agenda__item a[href$='/deliberation']").First.ClickAsync();
        await page.Locator("#seats").WaitForAsync();
        await Check(page);
        var voters = await page.Locator("[data-vote]").CountAsync();
        await page.Locator("details:has([data-votes]) > summary").PressAsync("Enter");
        if (HasScript)
        {
            await page.Keyboard.PressAsync("Tab");
            for (var voter = 0; voter < voters; voter++) await page.Keyboard.PressAsync("j");
        }
        else
        {
            for (var voter = 0; voter < voters; voter++) await page.Locator("[data-vote]").Nth(voter).Locator("input[type=radio]").First.CheckAsync();
        }
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#questions .notice[role=status]").WaitForAsync();
        Assert.Contains($"{voters} ja, 0 nej", await page.Locator("#questions").InnerTextAsync(), StringComparison.Ordinal);
        await Check(page);
        await Go(page, meeting);
    }

    async Task Verify(IPage page)
    {
        await TakeAttendance(page);
        if (!hasVoted)
        {
            await Vote(page);
            await ReadMinutes(page);
        }
        hasVoted = true;
        await page.Locator(MainAction).ClickAsync();
        await page.Locator("#On").WaitForAsync();
        await Check(page);
        await page.Locator("form.form button").ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
        await Check(page);
    }

    async Task ReadMinutes(IPage page)
    {
        var meeting = new Uri(page.Url).AbsolutePath;
        await Go(page, $"{meeting}/minutes");
        await Go(page, $"{meeting}/minutes/edit");
        await Go(page, meeting);
    }

    // The recipient's name is a unit's: the decision is on its way already.
    async Task<string> RowOf(IPage page, string recipient)
    {
        await Go(page, "/distribution");
        return (await page.Locator("tr", new() { HasText = Title, HasNotText = DemosOwn }).Locator("a.list__link", new() { HasTextString = recipient }).First.GetAttributeAsync("href"))!;
    }

    async Task Settle(IPage page, string recipient, string unit)
    {
        await Go(page, "/distribution");
        var row = page.Locator("tr", new() { Has = page.Locator("a.list__link", new() { HasTextString = recipient }) }).First;
        await row.Locator("a.ds-button").ClickAsync();
        var choice = page.Locator("#Unit option", new() { HasTextString = unit });
        await page.SelectOptionAsync("#Unit", (await choice.First.GetAttributeAsync("value"))!);
        await Check(page);
        await page.Locator("form.form .actions button").Last.ClickAsync();
        await page.Locator(".notice[role=status]").WaitForAsync();
    }

    async Task ReadTheMails()
    {
        var mails = await Until(mails => mails.Count(IsDecision) >= 2);
        string[] expected = ["ekonomi@strandkoping.example", "samhallsbyggnad@strandkoping.example"];
        Assert.Equal(expected, mails.Where(IsDecision).Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(mails.Where(IsDecision), mail => Assert.Contains("Kommunstyrelsen", mail.Text, StringComparison.Ordinal));

        static bool IsDecision(WalkMail mail) => mail.Subject.Contains(Title, StringComparison.Ordinal) && !mail.Subject.Contains(DemosOwn, StringComparison.Ordinal);
    }

    async Task Acknowledge(string row)
    {
        var page = await SignIn("ulla");
        await Go(page, "/inbox");
        await Go(page, row);
        await page.Locator("form.form button").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Kvitterat av Ulla Uppdragsansvarig");
        await Check(page);
    }

    // The document's assignments are nobody's yet, so that the controller is told of those that are late.
    async Task LetADayPass()
    {
        var page = await SignIn("conny");
        // On a day off nobody is reminded of anything.
        var day = StockholmTime.Today(TimeProvider.System);
        do
        {
            await Go(page, "/demo/clock");
            await page.Locator("button[name=step][value=Day]").ClickAsync();
            await page.IsAt(new Regex("since="));
            await Check(page);
            day = day.AddDays(1);
        }
        while (SwedishCalendar.IsDayOff(day));
        await Go(page, "/assignments");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Förfallet", new() { IgnoreCase = true });
        await Go(page, "/inbox");
        await Assertions.Expect(page.Locator("main .task").First).ToBeVisibleAsync();
        var mails = await Until(mails => mails.Any(IsOverdue));
        Assert.Single(mails, IsOverdue);

        static bool IsOverdue(WalkMail mail) => mail.To.StartsWith("conny", StringComparison.Ordinal) && mail.Subject.Contains("passerat", StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<WalkMail>> Until(Func<IReadOnlyList<WalkMail>, bool> isThere)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            var mails = await Mails();
            if (isThere(mails)) return mails;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"The mails didn't come: {string.Join("; ", (await Mails()).Select(mail => $"{mail.To}: {mail.Subject}"))}");
    }

    async Task<IPage> SignIn(string who)
    {
        var page = await (await NewContext()).NewPageAsync();
        await Go(page, "/signin");
        await page.Locator($"form:has(input[name=account][value={who}]) button").ClickAsync();
        await page.HasLeftSignIn();
        await Check(page);
        return page;
    }

    async Task Go(IPage page, string path)
    {
        await page.GotoAsync(Address + path);
        await Check(page);
    }

    async Task Check(IPage page)
    {
        if (!HasScript)
        {
            Assert.True(await page.Locator("main").CountAsync() == 1 && await page.Locator(".error-page").CountAsync() == 0, $"{page.Url} is an error page.");
            return;
        }
        var state = await page.EvaluateAsync<string>(StateOfPage);
        Assert.False(state.Length == 0, $"{page.Url} is an error page.");
        if (!asked.Add((Identity().Replace(new Uri(page.Url).AbsolutePath, "{id}"), state))) return;
        findings.AddRange((await Axe.Findings(page)).Select(finding => $"{new Uri(page.Url).AbsolutePath}: {finding}"));
    }

    DateOnly Today() => StockholmTime.Today(Product.Services.GetRequiredService<TimeProvider>());

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Identity();

    [GeneratedRegex("/cases/[0-9a-f-]{36}$")]
    private static partial Regex CaseAddress();
}
