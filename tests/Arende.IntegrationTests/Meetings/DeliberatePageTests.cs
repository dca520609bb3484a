using System.Net;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>The clerk's page at the meeting, without script.</summary>
public sealed class DeliberatePageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_dealt_with_step_by_step_and_each_is_saved_and_said()
    {
        var (page, meeting) = await AtAnItem("Gångbro över kanalen");
        using var clerk = await product.BrowserOf("nils");
        Assert.Contains("Skriv in hela närvarolistan först", await Read(clerk, page), StringComparison.Ordinal);
        await product.TakeAttendance(meeting);
        var list = await List(meeting);
        var chair = list.Serving.Single(one => one.MemberId == list.Chair);
        var others = list.Serving.Where(one => one != chair).ToList();

        await Send(clerk, page, "Propose", 0, ("Proposal.By", $"{others[0].MemberId}"), ("Proposal.Kind", "Reject"));
        await Send(clerk, page, "Change", 0, ("SeenList", "1"), ("Change.Turn", "TakesNoPart"), ("Change.Who", $"{others[1].MemberId}"));
        (Attendee Who, string Answer)[] votes = [(chair, "Yes"), (others[0], "No"), (others[2], "Yes"), (others[3], "No")];
        await Send(clerk, page, "Vote", 1, [("Put.Kind", "Main"), ("Put.No", "1"), .. votes.SelectMany((vote, at) => new[] { ($"Votes[{at}].Voter", $"{vote.Who.MemberId}"), ($"Votes[{at}].Answer", vote.Answer) })]);
        await Send(clerk, page, "Reserve", 2, ("Reservation.By", $"{others[0].MemberId}"), ("Reservation.Words", "Det blir för dyrt."));

        var shown = await Read(clerk, page);
        Assert.Contains("Sparat ", shown, StringComparison.Ordinal);
        Assert.Contains("har utslagsröst. Svaret är ja: bifall till förslaget.", shown, StringComparison.Ordinal);
        // Who reads the minutes reads it too.
        using var member = await product.BrowserOf("lova");
        Assert.Contains("reserverar sig mot beslutet: Det blir för dyrt.", await Read(member, $"/meetings/{meeting}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outcomes_form_is_filled_in_by_the_answers_and_what_others_write_is_told()
    {
        var (page, meeting) = await AtAnItem("Belysning vid badplatsen");
        await product.TakeAttendance(meeting);
        var by = (await List(meeting)).Serving.First().MemberId;
        using var clerk = await product.BrowserOf("nils");
        var stood = await Read(clerk, $"{page}?handler=Stands");
        Assert.Contains($"data-stands=\"{stood}\"", await Read(clerk, page), StringComparison.Ordinal);

        await Send(clerk, page, "Propose", 0, ("Proposal.By", $"{by}"), ("Proposal.Kind", "Addition"), ("Proposal.Words", "Lamporna släcks om natten."));
        await Send(clerk, page, "Acclaim", 1, ("Put.Kind", "Main"), ("Put.IsYes", "true"));
        await Send(clerk, page, "Acclaim", 2, ("Put.Kind", "Addition"), ("Put.Yes", "1"), ("Put.IsYes", "true"));

        Assert.NotEqual(stood, await Read(clerk, $"{page}?handler=Stands"));
        var form = await Read(clerk, page.Replace("/deliberation", "", StringComparison.Ordinal));
        Assert.Matches("value=\"ApproveChanged\" checked", form);
        Assert.Matches("name=\"Clauses\\[[0-9]+\\]\"[^>]*>\\s*Lamporna släcks om natten\\.</textarea>", form);
        Assert.Contains("tillägget bifalls", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_is_said_with_its_paragraph_and_what_was_typed_stays_also_for_who_came_second()
    {
        var (page, meeting) = await AtAnItem("Cykelställ vid stationen");
        await product.TakeAttendance(meeting);
        var list = await List(meeting);
        using var clerk = await product.BrowserOf("nils");
        var away = list.People.First(one => one.Presence == Presence.Absent);
        (string, string)[] reservation = [("Reservation.By", $"{away.MemberId}"), ("Reservation.Words", "Det blir för dyrt.")];

        var refused = await Post(clerk, page, "Reserve", 0, reservation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var said = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("KL 4 kap. 27 §", said, StringComparison.Ordinal);
        Assert.Contains("id=\"Reservation_By-error\"", said, StringComparison.Ordinal);

        await Send(clerk, page, "State", 0, ("Statement.By", $"{list.Serving.First().MemberId}"), ("Statement.Words", "Frågan återkommer."));
        var late = await Post(clerk, page, "State", 0, ("Statement.By", $"{list.Serving.First().MemberId}"), ("Statement.Words", "Något helt annat."));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var conflict = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct));
        foreach (var words in new[] { "Frågan återkommer.", "Något helt annat.", "Någon annan har skrivit vid punkten" }) Assert.Contains(words, conflict, StringComparison.Ordinal);
    }

    async Task<(string Page, MeetingId Meeting)> AtAnItem(string title)
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, title);
        return ($"/meetings/{meeting}/items/{id}/deliberation", meeting);
    }

    async Task<Attendance> List(MeetingId meeting) => (await product.Read(db => db.Meetings.AsNoTracking().Where(m => m.Id == meeting).Select(m => m.Attendance).SingleAsync(Ct)))!;

    static async Task Send(HttpClient clerk, string page, string handler, int seen, params (string, string)[] fields) =>
        Assert.Equal(HttpStatusCode.Redirect, (await Post(clerk, page, handler, seen, fields)).StatusCode);

    static Task<HttpResponseMessage> Post(HttpClient clerk, string page, string handler, int seen, params (string, string)[] fields) =>
        EmbeddedProduct.Post(clerk, page, $"{page}?handler={handler}", [("Seen", $"{seen}"), .. fields]);

    static async Task<string> Read(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct));
}
