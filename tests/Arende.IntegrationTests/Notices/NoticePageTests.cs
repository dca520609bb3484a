using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Notices;

/// <summary>The clerk puts up the notice of the minutes, notes a gap, and puts it up anew; on a screen and on a phone.</summary>
public sealed class NoticePageTests(Chromium chromium, ServedPublicProduct product) : BrowserTest(chromium), IClassFixture<ServedPublicProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clerk_is_asked_for_the_notice_puts_it_up_and_notes_a_gap()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Cykelställ vid hamnen");
        await product.Record(meeting, id, Outcome.Approve);
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date.AddDays(3)).SingleAsync(Ct));
        await product.Use<DemoStage, bool>(async stage =>
        {
            await stage.Verify(meeting, on);
            return true;
        });
        var page = $"/meetings/{meeting}/notice";
        await SignIn("nils");

        await Check("/");
        await Assertions.Expect(Page.Locator($"main a[href='{page}']")).ToBeVisibleAsync();
        await Check("/notices");
        await Page.Locator($"a[href='{page}']").First.ClickAsync();
        await Page.Locator("#MinutesAt").FillAsync("Kommunkansliet, stadshuset");
        await Page.FillAsync("#On", Iso(on));
        await CheckHere();
        await Page.Locator("form.form button").First.ClickAsync();
        var last = SwedishCalendar.LastAppealDay(on);
        await Assertions.Expect(Page.Locator(".notice[role=status]")).ToContainTextAsync(Format.Sv.Weekday(last));
        await Assertions.Expect(Page.Locator("#as-put-up + p")).ToBeVisibleAsync();
        await CheckHere();
        await Check($"/cases/{id}");
        await Assertions.Expect(Page.Locator("#decision")).ToContainTextAsync("verklagandetiden är slut");

        await Page.GotoAsync(product.Address + page);
        await Page.FillAsync("#From", Iso(on.AddDays(5)));
        await Page.Locator("form.form:has(#From) button").ClickAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Nere i förtid");
        await CheckHere();
        await Check($"/cases/{id}");
        await Assertions.Expect(Page.Locator("#decision")).ToContainTextAsync("Nere i förtid");

        await Page.GotoAsync(product.Address + page);
        await Page.Locator("form.form button").First.ClickAsync();
        await Assertions.Expect(Page.Locator(".notice[role=status]")).ToBeVisibleAsync();
        await Check($"/cases/{id}");
        await Assertions.Expect(Page.Locator("#decision")).ToContainTextAsync("Kan överklagas till och med");
        await Page.GotoAsync(product.Address + page);
        await Page.Locator("a[href^='/notice-board/']").ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("Justerat protokoll");
        await CheckHere();
        var announced = await Announce();
        await Page.SetViewportSizeAsync(360, 740);
        foreach (var path in new[] { page, "/notices", "/notice-board", announced, "/public/meetings", $"/public/meetings/{meeting}", $"/meetings/{meeting}/minutes", $"/meetings/{meeting}/minutes/publish" })
        {
            await Check(path);
            Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    // KL 5:13: the council's meeting, with its page on the board.
    async Task<string> Announce()
    {
        await Check("/notices/announce");
        await Page.FillAsync("#Day", Iso(StockholmTime.Today(TimeProvider.System).AddDays(3)));
        await Page.FillAsync("#Hour", "18:00");
        await Page.FillAsync("#Place", "Kommunhuset, sal A");
        await Page.Locator("form.form button").First.ClickAsync();
        // Refused without items, with what was typed.
        await Assertions.Expect(Page.Locator("#Place")).ToHaveValueAsync("Kommunhuset, sal A");
        await CheckHere();
        await Page.FillAsync("#Items", "Budget 2027\nValärenden");
        await Page.Locator("form.form button").First.ClickAsync();
        await Assertions.Expect(Page.Locator(".notice[role=status]")).ToContainTextAsync("mindre än en vecka");
        return (await Page.Locator("main a[href^='/notice-board/meetings/']").GetAttributeAsync("href"))!;
    }

    async Task SignIn(string account)
    {
        await Page.GotoAsync(product.Address + "/signin");
        await Page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
        await Page.HasLeftSignIn();
    }

    async Task Check(string path)
    {
        await Page.GotoAsync(product.Address + path);
        await CheckHere();
    }

    async Task CheckHere() => Assert.Empty(await Axe.Findings(Page));

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
