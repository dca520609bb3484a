using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

public sealed class MeetingPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_goes_down_or_off_by_a_click_and_an_order_that_was_changed_meanwhile_is_refused()
    {
        var (meeting, cases) = await Prepare("Gångbana ett", "Gångbana två");
        var page = $"/meetings/{meeting}";
        using var clerk = await product.BrowserOf("nils");
        var shown = await Seen(meeting);
        Assert.Contains("Sent tillagd", await Read(clerk, page), StringComparison.Ordinal);

        var items = await product.Read(async db => await db.AgendaItems.Where(item => item.MeetingId == meeting).OrderBy(item => item.Number).Select(item => item.Id).ToListAsync(Ct));
        var down = await EmbeddedProduct.Post(clerk, page, $"{page}?handler=Order", shown, ("Order", $"{items[0]}"), ("Order", $"{items[1]}"), ("Down", $"{items[0]}"));
        Assert.Equal(HttpStatusCode.Redirect, down.StatusCode);
        Assert.Equal([cases[1], cases[0]], await Order(meeting));
        var stale = await EmbeddedProduct.Post(clerk, page, $"{page}?handler=Order", shown, ("Order", $"{items[1]}"), ("Order", $"{items[0]}"), ("Up", $"{items[0]}"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal([cases[1], cases[0]], await Order(meeting));
        // Said once, and as nobody's mistake.
        var told = WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync(Ct));
        Assert.Single(Regex.Matches(told, "Ärendet ändrades medan du arbetade"));
        Assert.DoesNotContain("sak att rätta", told, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, $"{page}?handler=Withdraw", ("Withdraw", $"{cases[1]}"))).StatusCode);
        Assert.Equal([cases[0]], await Order(meeting));
        Assert.Contains("Gångbana två", await Read(clerk, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_gives_all_their_outcome_and_the_page_that_closes_says_what_happens()
    {
        var (meeting, cases) = await Prepare("Cykelställ ett", "Cykelställ två");
        var page = $"/meetings/{meeting}";
        using var clerk = await product.BrowserOf("nils");
        // The boxes for changed clauses are hidden unless what is chosen says that it changes some.
        var outcomes = Regex.Matches(await Read(clerk, $"{page}/items/{cases[0]}"), "value=\"(\\w+)\"[^>]*data-changes=\"(\\w*)\"").Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToList();
        Assert.Contains(("Approve", "false"), outcomes);
        Assert.Contains(("ApproveChanged", "true"), outcomes);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, $"{page}?handler=Rest", await Seen(meeting), ("Rest", "Approve"))).StatusCode);

        var before = await Read(clerk, $"{page}/close");
        Assert.Contains("Det här händer", before, StringComparison.Ordinal);
        Assert.Contains("Cykelställ två", before, StringComparison.Ordinal);
        Assert.Contains("De 2 punkterna får de närmast följande paragraferna", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, $"{page}/close", $"{page}/close", await Seen(meeting))).StatusCode);

        var items = await product.Read(db => db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == meeting).OrderBy(i => i.Number).ToListAsync(Ct));
        Assert.Equal(items[0].Paragraph + 1, items[1].Paragraph);
        Assert.All(items, item => Assert.Equal(Outcome.Approve, item.Outcome));
        var after = await Read(clerk, page);
        Assert.Contains("För in justeringen", after, StringComparison.Ordinal);
        Assert.Contains($"§\u00a0{items[1].Paragraph}", WebUtility.HtmlDecode(after), StringComparison.Ordinal);

        var item = $"{page}/items/{cases[0]}";
        Assert.Contains("Rätta utfallet", await Read(clerk, item), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, item, item, ("Choice", "Postpone"), ("Correcting", "true"), ("Version", $"{items[0].Version}"))).StatusCode);
        Assert.Equal(Outcome.Postpone, await product.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting && i.CaseId == cases[0]).Select(i => i.Outcome).SingleAsync(Ct)));

        var on = (await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // The demo's bodies have members: nobody verifies before it is said who does.
        Assert.Contains("Ordförande eller justerare saknas", await Read(clerk, $"{page}/verify"), StringComparison.Ordinal);
        await product.TakeAttendance(meeting);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, $"{page}/verify", $"{page}/verify", ("On", on))).StatusCode);
        var amend = $"{page}/items/{cases[1]}/amend";
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, amend, amend, ("Correction", "Rätt är tre ställ."))).StatusCode);
        Assert.True(await product.Read(db => db.History.AnyAsync(h => h.SubjectId == cases[1].Value && h.Kind == HistoryKind.MinutesAmended, Ct)));
        // The decision's page says so beside what was verified; another decision's doesn't.
        Assert.Contains("Rätt är tre ställ.", WebUtility.HtmlDecode(await Read(clerk, $"/cases/{cases[1]}/decisions/{items[1].Id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_meeting_that_day_is_asked_for_and_can_be_cancelled_with_a_reason()
    {
        using var clerk = await product.BrowserOf("nils");
        (string, string)[] plan = [("Body", "Committee"), ("Date", "2032-05-06")];
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, "/meetings/new", "/meetings/new", plan)).StatusCode);
        var second = await EmbeddedProduct.Post(clerk, "/meetings/new", "/meetings/new", [.. plan, ("Another", "true")]);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        var page = second.Headers.Location!.ToString();
        Assert.Contains("sammanträde 2 den dagen", await Read(clerk, page), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EmbeddedProduct.Post(clerk, $"{page}/change", $"{page}/change?handler=Cancel", ("Reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, $"{page}/change", $"{page}/change?handler=Cancel", ("Reason", "Snöoväder"))).StatusCode);
        var cancelled = await Read(clerk, page);
        // As what was done, and of the agenda that is empty.
        Assert.Equal(2, Regex.Count(cancelled, "Sammanträdet är inställt[.]"));
        Assert.DoesNotContain("har inte satt upp några ärenden", cancelled, StringComparison.Ordinal);
        Assert.Contains("Inställt: Snöoväder", await Read(clerk, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_the_page_was_shown_is_not_cleared_or_cancelled_and_what_was_typed_stays()
    {
        var (meeting, cases) = await Prepare("Fontän ett", "Fontän två");
        var page = $"/meetings/{meeting}";
        using var clerk = await product.BrowserOf("nils");
        var (seen, _) = (await Seen(meeting), await Read(clerk, $"{page}/change"));
        await product.Record(meeting, cases[0], Outcome.Approve);

        var cancelled = await EmbeddedProduct.Post(clerk, $"{page}/change", $"{page}/change?handler=Cancel", seen, ("Reason", "Vattenläcka i salen"));
        Assert.Equal(HttpStatusCode.Conflict, cancelled.StatusCode);
        Assert.Contains("Vattenläcka i salen", await cancelled.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        var item = $"{page}/items/{cases[0]}";
        Assert.Contains("name=\"Version\" value=\"1\"", await Read(clerk, item), StringComparison.Ordinal);
        var cleared = await EmbeddedProduct.Post(clerk, item, $"{item}?handler=Clear", ("Version", "0"), ("Choice", "Reject"), ("Reason", "Den läcker."));
        Assert.Equal(HttpStatusCode.Conflict, cleared.StatusCode);
        Assert.Contains("Den läcker.", await cleared.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, item, $"{item}?handler=Clear", ("Version", "1"))).StatusCode);
    }

    async Task<(MeetingId Meeting, CaseId[] Cases)> Prepare(params string[] titles)
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var cases = new CaseId[titles.Length];
        for (var at = 0; at < titles.Length; at++) cases[at] = await product.OnBoard(meeting, titles[at]);
        return (meeting, cases);
    }

    Task<List<CaseId>> Order(MeetingId meeting) => product.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).OrderBy(i => i.Number).Select(i => i.CaseId).ToListAsync(Ct));

    async Task<(string, string)> Seen(MeetingId meeting) => ("Seen", $"{await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Version).SingleAsync(Ct))}");

    static Task<string> Read(HttpClient clerk, string page) => clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
}
