using System.Net;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notices;

public sealed class NoticeDateTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_before_verification_is_refused_when_it_is_looked_at_and_nothing_is_said_to_follow()
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
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/notice";
        Task<HttpResponseMessage> PutUp(string day, string place) => EmbeddedProduct.Post(clerk, page, page, ("On", day), ("MinutesAt", place));

        var early = await PutUp(Iso(on.AddDays(-1)), "Stadshuset");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("Datumet stämmer inte", await early.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        // A day that was taken away is asked for: an appeal period must not begin on one that nobody chose.
        Assert.Contains("Skriv ett datum.", await (await PutUp("", "Stadshuset")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("Skriv var protokollet finns.", await (await PutUp(Iso(on), "")).Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Null(await product.Read(db => db.Notices.Where(n => n.MeetingId == meeting).Select(n => n.PostedOn).SingleAsync(Ct)));

        Assert.Equal(HttpStatusCode.Redirect, (await PutUp(Iso(on), "Stadshuset")).StatusCode);
        Assert.Equal(on, await product.Read(db => db.Notices.Where(n => n.MeetingId == meeting).Select(n => n.PostedOn).SingleAsync(Ct)));

        // It is long over: it is taken down, and not before its time.
        var last = await product.Read(db => db.Notices.Where(n => n.MeetingId == meeting).Select(n => n.LastDay!.Value).SingleAsync(Ct));
        Task<HttpResponseMessage> TakeDown(DateOnly day) => EmbeddedProduct.Post(clerk, page, page + "?handler=Down", ("DownOn", Iso(day)));
        var tooEarly = await TakeDown(last);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooEarly.StatusCode);
        Assert.Contains("DownOn-error", await tooEarly.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await TakeDown(last.AddDays(1))).StatusCode);

        // What nobody knew when it came down can be noted afterwards.
        Assert.Contains("name=\"From\"", await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page + "?handler=Gap", ("From", Iso(on.AddDays(5))))).StatusCode);
        Assert.True(await product.Read(db => db.Notices.Where(n => n.MeetingId == meeting).Select(n => n.IsInterrupted).SingleAsync(Ct)));

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
