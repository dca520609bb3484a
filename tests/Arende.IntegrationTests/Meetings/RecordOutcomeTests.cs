using System.Net;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

public sealed class RecordOutcomeTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reason_of_another_outcome_is_asked_about_and_kept()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Gång- och cykelväg", "Ekonomiavdelningen");
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/items/{id}";
        await EmbeddedProduct.Post(clerk, page, page, ("Choice", "SendBack"), ("Reason", "Underlaget räcker inte."));
        var shown = await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Contains("name=\"ReasonFor\" value=\"SendBack\"", shown, StringComparison.Ordinal);
        var carried = new[] { ("Choice", "Approve"), ("Reason", "Underlaget räcker inte."), ("ReasonFor", "SendBack"), ("ReasonShown", "Underlaget räcker inte.") };

        var asked = await EmbeddedProduct.Post(clerk, page, page, carried);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("name=\"KeepsReason\"", await asked.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(Outcome.SendBack, await Entered());

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, [.. carried, ("KeepsReason", "true")])).StatusCode);
        Assert.Equal(Outcome.Approve, await Entered());

        Task<Outcome> Entered() => product.Read(async db => (await db.AgendaItems.AsNoTracking().SingleAsync(item => item.MeetingId == meeting && item.CaseId == id, Ct)).Entered!.Outcome);
    }

    [Fact]
    public async Task An_outcome_with_changed_clauses_stands_on_the_agenda()
    {
        var (meeting, id, page) = await Prepare("Lekplatsen i Norra hamnen");
        using var clerk = await product.BrowserOf("nils");
        Assert.Contains("Det här händer", await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);

        var fields = new[] { ("Choice", "ApproveChanged"), ("Clauses[0]", "Bygg lekplatsen i två etapper."), ("Clauses[1]", "") };
        var answer = await EmbeddedProduct.Post(clerk, page, page, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var agenda = await clerk.GetStringAsync(answer.Headers.Location, Ct);
        Assert.Contains("Bifall med ändring", agenda, StringComparison.Ordinal);
        Assert.Contains("Bygg lekplatsen i två etapper.", agenda, StringComparison.Ordinal);
        Assert.Equal(Outcome.ApproveChanged, await OutcomeOf(meeting, id));
    }

    [Fact]
    public async Task A_clause_that_is_set_apart_is_told_before_it_happens_and_shown_again()
    {
        var (meeting, _, page) = await PrepareTwo("Gångbanan längs Storgatan");
        using var clerk = await product.BrowserOf("nils");

        var answer = await EmbeddedProduct.Post(clerk, page, page, ("Choice", "Approve"), ("Apart[0].Outcome", ""), ("Apart[1].Outcome", "Reject"), ("Apart[1].Reason", "Det ryms inte i planen."));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var agenda = await clerk.GetStringAsync(answer.Headers.Location, Ct);
        Assert.Contains("Bifall (1), avslag (2)", agenda, StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsen avslår förslaget:", agenda, StringComparison.Ordinal);
        Assert.Contains("Punkt 2: avslag", await clerk.GetStringAsync(new Uri($"/meetings/{meeting}/close", UriKind.Relative), Ct), StringComparison.Ordinal);
        var again = await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Matches("(?s)id=\"Apart_1__Outcome\".*?<option value=\"Reject\" selected", again);
        Assert.Contains("Det ryms inte i planen.</textarea>", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_that_is_set_apart_of_a_send_back_is_refused_and_what_was_typed_stays()
    {
        var (meeting, id, page) = await PrepareTwo("Cykelbanan längs Storgatan");
        using var clerk = await product.BrowserOf("nils");

        var answer = await EmbeddedProduct.Post(clerk, page, page, ("Choice", "SendBack"), ("Reason", "Mer underlag."), ("Apart[0].Outcome", ""), ("Apart[1].Outcome", "Reject"), ("Apart[1].Reason", "Det ryms inte."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Återremiss och bordläggning gäller hela ärendet.", shown, StringComparison.Ordinal);
        Assert.Contains("Mer underlag.", shown, StringComparison.Ordinal);
        Assert.Contains("Det ryms inte.</textarea>", shown, StringComparison.Ordinal);
        Assert.Matches("(?s)id=\"Apart_1__Outcome\".*?<option value=\"Reject\" selected", shown);
        Assert.Null(await OutcomeOf(meeting, id));
    }

    [Fact]
    public async Task A_send_back_without_a_reason_is_refused_and_what_was_typed_stays()
    {
        var (meeting, id, page) = await Prepare("Gatubelysning i Riala");
        using var clerk = await product.BrowserOf("nils");
        var answer = await EmbeddedProduct.Post(clerk, page, page, ("Choice", "SendBack"), ("Reason", " "), ("Clauses[0]", "Det som skrevs"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Skriv en motivering.", shown, StringComparison.Ordinal);
        Assert.Contains("Det som skrevs", shown, StringComparison.Ordinal);
        Assert.Null(await OutcomeOf(meeting, id));
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_was_first_and_keeps_the_text()
    {
        var (meeting, id, page) = await Prepare("Parkering vid stationen");
        using var clerk = await product.BrowserOf("nils");
        await product.Record(meeting, id, Outcome.Approve);

        var answer = await EmbeddedProduct.Post(clerk, "/meetings/new", page, ("Choice", "Reject"), ("Reason", "Det ryms inte i planen."));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Det ryms inte i planen.", shown, StringComparison.Ordinal);
        Assert.Contains("Nils Nämndsekreterare", shown, StringComparison.Ordinal);
        Assert.Equal(Outcome.Approve, await OutcomeOf(meeting, id));
    }

    [Fact]
    public async Task A_case_that_was_changed_after_the_page_was_shown_is_not_decided_unseen()
    {
        var (meeting, id, page) = await Prepare("Bryggan i Södra hamnen");
        using var clerk = await product.BrowserOf("nils");
        var shown = ("Seen", $"{await product.Read(db => db.History.Where(h => h.SubjectId == id.Value).MaxAsync(h => h.Sequence, Ct))}");
        Assert.Contains($"name=\"Seen\" value=\"{shown.Item2}\"", await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);
        await product.Use<ChangeAccess, bool>(async change =>
        {
            var registrar = await product.Read(db => db.People.SingleAsync(p => p.Roles.Any(r => r.Role == Role.Registrar), Ct));
            await change.Run(new Viewer(registrar.Id, registrar.UnitId, registrar.Name, new HashSet<string> { Role.Registrar }), id, AccessLevel.Unit, Ct);
            return true;
        });

        var answer = await EmbeddedProduct.Post(clerk, page, page, ("Choice", "Approve"), shown);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Null(await OutcomeOf(meeting, id));
        var again = ("Seen", $"{await product.Read(db => db.History.Where(h => h.SubjectId == id.Value).MaxAsync(h => h.Sequence, Ct))}");
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, ("Choice", "Approve"), again)).StatusCode);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one_answer()
    {
        var (_, _, page) = await Prepare("Sopkärl vid torget");
        using var clerk = await product.BrowserOf("nils");
        var key = ("Key", $"{FormKey.New()}");
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, "/meetings/new", page, key, ("Choice", "Approve"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, "/meetings/new", page, key, ("Choice", "Approve"))).StatusCode);
    }

    [Theory]
    [InlineData("SendBack", "Kostnaden saknas.", "", "SendBack", "Barnperspektivet saknas.", "")]
    [InlineData("ApproveChanged", "", "Bygg i två etapper.", "ApproveChanged", "", "Bygg i tre etapper.")]
    [InlineData("Reject", "Det ryms inte.", "", "SendBack", "Det ryms inte.", "")]
    public async Task Another_answer_by_the_same_clerk_is_not_taken_for_the_first_and_stays_on_the_page(
        string first, string reason, string clause, string second, string other, string otherClause)
    {
        var (meeting, id, page) = await Prepare("Konstgräs på Norrvallen");
        using var clerk = await product.BrowserOf("nils");
        var key = ("Key", $"{FormKey.New()}");
        (string, string)[] answer = [("Choice", first), ("Reason", reason), ("Clauses[0]", clause), key];
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, "/meetings/new", page, answer)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, "/meetings/new", page, [answer[0], ("Reason", $" {reason} "), answer[2], key])).StatusCode);

        var refused = await EmbeddedProduct.Post(clerk, "/meetings/new", page, ("Choice", second), ("Reason", other), ("Clauses[0]", otherClause), key);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var shown = await refused.Content.ReadAsStringAsync(Ct);
        Assert.Contains(other, shown, StringComparison.Ordinal);
        Assert.Contains(otherClause, shown, StringComparison.Ordinal);
        var stored = await product.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(item => item.MeetingId == meeting && item.CaseId == id, Ct));
        Assert.Equal((first, reason), (stored.Entered!.Outcome.ToString(), stored.Entered.Reason ?? ""));
    }

    [Fact]
    public async Task Both_clicks_of_a_double_click_get_the_same_answer_also_at_once()
    {
        var (_, _, page) = await Prepare("Belysning vid elljusspåret");
        HttpClient[] clerks = [await product.BrowserOf("nils"), await product.BrowserOf("nils"), await product.BrowserOf("nils")];
        var key = ("Key", $"{FormKey.New()}");
        var answers = await Task.WhenAll(clerks.Select(clerk => EmbeddedProduct.Post(clerk, "/meetings/new", page, key, ("Choice", "Reject"), ("Reason", "Det ryms inte."))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
    }

    [Fact]
    public async Task Before_the_day_of_the_meeting_the_page_has_no_form_and_an_answer_is_refused()
    {
        var meeting = await product.Use<DemoStage, MeetingId>(stage => stage.Plan(BodyFunction.Board, stage.Today.AddDays(200)));
        var id = await product.OnBoard(meeting, "Bänkar längs ån");
        var page = $"/meetings/{meeting}/items/{id}";
        using var clerk = await product.BrowserOf("nils");

        var shown = await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Contains("Utfall kan skrivas in från mötesdagen", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Choice\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(page, await clerk.GetStringAsync(new Uri($"/meetings/{meeting}", UriKind.Relative), Ct), StringComparison.Ordinal);

        var answer = await EmbeddedProduct.Post(clerk, "/meetings/new", page, ("Choice", "Approve"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Sammanträdet har inte varit än.", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Null(await OutcomeOf(meeting, id));
    }

    async Task<(MeetingId, CaseId, string)> Prepare(string title)
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, title);
        return (meeting, id, $"/meetings/{meeting}/items/{id}");
    }

    // With two clauses.
    async Task<(MeetingId, CaseId, string)> PrepareTwo(string title)
    {
        var (board, committee) = (await product.Plan(BodyFunction.Board), await product.Plan(BodyFunction.Committee));
        var id = await product.Use<DemoStage, CaseId>(async stage =>
        {
            var written = await stage.Write("hanna", DemoReports.Trail with { Title = title, Clauses = ["Anta planen.", "Anvisa 90 tkr."] });
            await stage.Prepare(written);
            await stage.Put(committee, written);
            await stage.Record(committee, written, Outcome.Propose);
            await stage.Put(board, written);
            return written;
        });
        return (board, id, $"/meetings/{board}/items/{id}");
    }

    // As it stands, in effect or not yet.
    async Task<Outcome?> OutcomeOf(MeetingId meeting, CaseId id)
    {
        var item = await product.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(item => item.MeetingId == meeting && item.CaseId == id, Ct));
        return item.Outcome ?? item.Entered?.Outcome;
    }
}
