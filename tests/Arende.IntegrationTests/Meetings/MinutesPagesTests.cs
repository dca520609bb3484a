using System.Globalization;
using System.Net;
using Arende.Application.Meetings;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Meetings;

/// <summary>The clerk's pages of a meeting's minutes: attendance, the text of a §, and what is verified at once.</summary>
public sealed class MinutesPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_attendance_is_saved_as_a_whole_and_what_can_not_be_is_said_with_what_was_typed()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        await product.OnBoard(meeting, "Isbana på torget");
        var members = await product.Read(db => db.Members.AsNoTracking().Where(m => m.BodyId == UsualBodies.Board.Id).ToListAsync(Ct));
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/attendance";
        (string, string)[] people = [.. members.SelectMany((member, at) => new[] { ($"People[{at}].MemberId", $"{member.Id}"), ($"People[{at}].Answer", member.IsSubstitute ? "Absent" : "Serves") })];
        var (chair, other, substitute) = (members.First(m => !m.IsSubstitute), members.Last(m => !m.IsSubstitute), members.First(m => m.IsSubstitute));

        var refused = await EmbeddedProduct.Post(clerk, page, page, [.. people, ("Seen", "0"), ("Chair", $"{chair.Id}"), ("First", $"{substitute.Id}")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("id=\"First-error\"", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Null(await Attendance(meeting));

        (string, string)[] sent = [.. people, ("Seen", "0"), ("Chair", $"{chair.Id}"), ("First", $"{other.Id}")];
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, sent)).StatusCode);
        Assert.Equal([other.Id], (await Attendance(meeting))!.Verifiers);
        var stale = await EmbeddedProduct.Post(clerk, page, page, sent);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

        // Two of five serve: said on the meeting's page with the paragraph, and nothing is held up by it.
        people = [.. people.Select(field => field.Item2 == "Serves" && field.Item1 != Field(chair) && field.Item1 != Field(other) ? (field.Item1, "Absent") : field)];
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, [.. people, ("Seen", "1")])).StatusCode);
        Assert.Contains("6 kap. 27 §", await Read(clerk, $"/meetings/{meeting}"), StringComparison.Ordinal);

        string Field(Domain.Members.Member member) => $"People[{members.IndexOf(member)}].Answer";
    }

    [Fact]
    public async Task The_minutes_are_a_document_that_is_edited_and_compared_and_a_stale_form_keeps_what_was_typed()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Lekplats i parken");
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/minutes";
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(page, Ct)).StatusCode);
        await product.Record(meeting, id, Outcome.Approve);
        Assert.Contains("Lekplats i parken", await Read(clerk, page), StringComparison.Ordinal);
        var seen = System.Text.RegularExpressions.Regex.Match(await Read(clerk, $"{page}/edit/{id}"), "name=\"Seen\" value=\"([^\"]+)\"").Groups[1].Value;

        Task<HttpResponseMessage> Save(string text) => EmbeddedProduct.Post(clerk, $"{page}/edit/{id}", $"{page}/edit/{id}", ("Text", text), ("Seen", seen));
        Assert.Equal(HttpStatusCode.Redirect, (await Save("Skrivet **för hand**.")).StatusCode);
        var stale = await Save("Min egen text.");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var both = await stale.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Min egen text.", both, StringComparison.Ordinal);
        Assert.Contains("Skrivet **för hand**.", both, StringComparison.Ordinal);
        Assert.Contains("<strong>för hand</strong>", await Read(clerk, page), StringComparison.Ordinal);
        Assert.Contains("<strong>för hand</strong>", await Read(clerk, $"/meetings/{meeting}"), StringComparison.Ordinal);
        Assert.Contains("De två är lika.", await Read(clerk, $"{page}/compare?from=1"), StringComparison.Ordinal);
        using var officer = await product.BrowserOf("hanna");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(page, Ct)).StatusCode);
        Assert.Contains("Du är inte vald", await Read(officer, $"{page}/sign"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_shown_under_its_section_and_to_who_gets_the_decision_until_it_is_frozen()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Vindskydd vid sjön", "Ekonomiavdelningen");
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/items/{id}/text";
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, ("Text", "**Yrkande**: bifall till förslaget."), ("Seen", "0"))).StatusCode);
        var stale = await EmbeddedProduct.Post(clerk, page, page, ("Text", "Min egen text."), ("Seen", "0"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var both = await stale.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Min egen text.", both, StringComparison.Ordinal);
        Assert.Contains("<strong>Yrkande</strong>", both, StringComparison.Ordinal);
        Assert.Contains("<strong>Yrkande</strong>", await Read(clerk, $"/meetings/{meeting}"), StringComparison.Ordinal);

        await product.Record(meeting, id, Outcome.Approve);
        await VerifyAll(clerk, meeting);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EmbeddedProduct.Post(clerk, "/meetings/new", page, ("Text", "Nytt."), ("Seen", "1"))).StatusCode);
        var row = await product.Read(db => db.DistributionRows.Where(r => r.CaseId == id).Select(r => r.Id).SingleAsync(Ct));
        using var recipient = await product.BrowserOf("elsa");
        Assert.Contains("<strong>Yrkande</strong>", await Read(recipient, $"/distribution/{row}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_is_held_and_not_closed_is_to_be_closed()
    {
        var id = await product.Waiting("Fiskekort för unga");
        var meeting = await product.Use<DemoStage, MeetingId>(async stage =>
        {
            var planned = await stage.Plan(BodyFunction.Committee, stage.Today);
            await stage.Put(planned, id);
            return planned;
        });
        using var clerk = await product.BrowserOf("nils");
        foreach (var page in new[] { $"/meetings/{meeting}", "/meetings" }) Assert.Contains("Ska avslutas", await Read(clerk, page), StringComparison.Ordinal);

        await product.Record(meeting, id, Outcome.Propose);
        var closed = await Read(clerk, $"/meetings/{meeting}");
        Assert.Contains("Ska justeras", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("Ska avslutas", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_was_verified_at_once_has_its_own_notice_and_both_are_shown()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var (urgent, other) = (await product.OnBoard(meeting, "Brådskande avtal", "Ekonomiavdelningen"), await product.OnBoard(meeting, "Vanligt avtal", "Ekonomiavdelningen"));
        using var clerk = await product.BrowserOf("nils");
        await product.Record(meeting, urgent, Outcome.Approve);
        // While the meeting goes on it is offered at the item.
        Assert.Contains($"verify-at-once?item={urgent}", await Read(clerk, $"/meetings/{meeting}"), StringComparison.Ordinal);
        await product.Record(meeting, other, Outcome.Approve);
        var page = $"/meetings/{meeting}/verify-at-once";
        var on = await Day(meeting, 0);
        var nothing = await EmbeddedProduct.Post(clerk, page, page, ("On", on));
        Assert.Contains("Bocka för minst en paragraf.", WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, ("On", on), ("Cases", $"{urgent}"))).StatusCode);

        Assert.Contains("Omedelbart justerad", await Read(clerk, $"/meetings/{meeting}"), StringComparison.Ordinal);
        Assert.True(await product.Read(db => db.DistributionRows.AnyAsync(r => r.CaseId == urgent, Ct)));
        Assert.False(await product.Read(db => db.DistributionRows.AnyAsync(r => r.CaseId == other, Ct)));
        var atOnce = await product.Read(db => db.Notices.Where(n => n.MeetingId == meeting && n.Paragraphs != null).Select(n => n.Id).SingleAsync(Ct));
        // KL 8:12: its two days don't wait for the rest of the minutes.
        Assert.Contains("name=\"MinutesAt\"", await Read(clerk, $"/meetings/{meeting}/notice?of={atOnce}"), StringComparison.Ordinal);
        await VerifyAll(clerk, meeting);
        var list = await Read(clerk, "/notices");
        Assert.Contains($"/meetings/{meeting}/notice?of={atOnce}", list, StringComparison.Ordinal);
        Assert.Contains($"/meetings/{meeting}/notice\"", list, StringComparison.Ordinal);
        var own = $"/meetings/{meeting}/notice?of={atOnce}";
        var shown = await Read(clerk, own);
        Assert.Contains("Brådskande avtal", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Vanligt avtal", shown, StringComparison.Ordinal);
        Assert.Contains("Protokollet i övrigt", shown, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, own, own, ("On", on), ("MinutesAt", "Stadshuset"), ("Of", $"{atOnce}"))).StatusCode);
        Assert.Equal(1, await product.Read(db => db.Notices.CountAsync(n => n.MeetingId == meeting && n.PostedOn != null, Ct)));
    }

    [Fact]
    public async Task Minutes_of_a_list_alone_are_shown_until_it_names_what_became_secret()
    {
        var (meeting, earlier) = (await product.Plan(BodyFunction.Board), await product.Plan(BodyFunction.Board));
        var id = await product.OnBoard(earlier, "Badbrygga i hemlighet");
        var list = await product.Read(async db =>
        {
            var board = await db.Meetings.SingleAsync(m => m.Id == meeting, Ct);
            var report = board.AddReport();
            (await db.AgendaItems.SingleAsync(item => item.CaseId == id && item.MeetingId != earlier, Ct)).ReportTo(report.Id);
            board.Note(report.Id, board.Date);
            board.Close([900], board.Date);
            await db.SaveChangesAsync(Ct);
            return report.Id;
        });
        await product.Use<DemoStage, bool>(stage => stage.As("nils", async (services, viewer) =>
        {
            await services.GetRequiredService<VerifyMinutes>().Run(viewer, meeting, stage.Today, Ct);
            return true;
        }));
        using var member = await product.BrowserOf("lova");
        string[] pages = [$"/meetings/{meeting}/minutes", $"/meetings/{meeting}/reported/{list}"];
        foreach (var page in pages) Assert.Contains("Badbrygga i hemlighet", await Read(member, page), StringComparison.Ordinal);

        await product.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));

        foreach (var page in pages)
        {
            var withheld = await Read(member, page);
            Assert.Contains("Paragrafen visas inte", withheld, StringComparison.Ordinal);
            Assert.DoesNotContain("Badbrygga i hemlighet", withheld, StringComparison.Ordinal);
        }
    }

    async Task VerifyAll(HttpClient clerk, MeetingId meeting)
    {
        var page = $"/meetings/{meeting}/verify";
        Assert.Contains("Justeras av", await Read(clerk, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, ("On", await Day(meeting, 3)))).StatusCode);
    }

    async Task<string> Day(MeetingId meeting, int later) =>
        (await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct))).AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    Task<Attendance?> Attendance(MeetingId meeting) => product.Read(db => db.Meetings.AsNoTracking().Where(m => m.Id == meeting).Select(m => m.Attendance).SingleAsync(Ct));

    static async Task<string> Read(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct));
}
