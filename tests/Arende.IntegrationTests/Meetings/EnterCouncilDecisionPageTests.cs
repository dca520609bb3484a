using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Workflows;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>Of a council that meets elsewhere; the demo's meets here.</summary>
public sealed class CouncilElsewhere : EmbeddedProduct
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Arende:CouncilMeetsHere", "false");
    }
}

public sealed class EnterCouncilDecisionPageTests(CouncilElsewhere product) : IClassFixture<CouncilElsewhere>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_step_that_awaits_the_council_leads_to_its_form_which_keeps_what_was_typed_and_shows_the_decision_on_the_case()
    {
        var (id, on) = await Decided(Outcome.ReferToCouncil);
        var item = await product.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == "AwaitCouncil" && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(Ct));
        var page = $"/workitems/{item}/council";
        using var registrar = await product.BrowserOf("ronja");
        Assert.Equal($"{page}?outcome=decided", (await registrar.GetAsync(new Uri($"/workitems/{item}?outcome=decided", UriKind.Relative), Ct)).Headers.Location?.ToString());
        // Whoever chose that it was sent back is shown that, and not a yes.
        Assert.Matches("value=\"SendBack\"[^>]*(checked|selected)", await registrar.GetStringAsync(new Uri($"{page}?outcome=sentBack", UriKind.Relative), Ct));
        var skipped = await EmbeddedProduct.Post(registrar, page, $"/workitems/{item}?outcome=sentBack", ("step", "take"), ("Outcome", "sentBack"), ("Reason", "Underlaget saknas."));
        Assert.NotEqual(HttpStatusCode.Redirect, skipped.StatusCode);

        var refused = await Send(registrar, page, on, "femtioett");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var shown = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("Skriv paragrafen som ett tal", shown, StringComparison.Ordinal);
        Assert.Contains("Fullmäktiges egen lydelse.", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"femtioett\"", shown, StringComparison.Ordinal);

        // Nor is anything lost on a form that names a clause, or what one does, and says nothing of it.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(registrar, page, on, "femtioett", ("Apart.index", "a"), ("Effects.index", "a"))).StatusCode);

        // What a clause lacks is told at that clause.
        var lacks = await Send(registrar, page, on, "§ 51", ("Apart[0].Outcome", "Reject"));
        Assert.Contains("id=\"Apart_0__Reason-error\"", await lacks.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        Assert.Equal($"/cases/{id}", (await Send(registrar, page, on, "§ 15")).Headers.Location?.ToString());
        Assert.Contains($"href=\"{page}\"", await registrar.GetStringAsync(new Uri($"/cases/{id}", UriKind.Relative), Ct), StringComparison.Ordinal);
        // It is corrected by those whose step it was.
        using var officer = await product.BrowserOf("hanna");
        Assert.DoesNotContain(page, await officer.GetStringAsync(new Uri($"/cases/{id}", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(new Uri(page, UriKind.Relative), Ct)).StatusCode);
        var entered = await registrar.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Contains("value=\"15\"", entered, StringComparison.Ordinal);
        var version = Regex.Match(entered, "name=\"Version\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Equal($"/cases/{id}", (await Send(registrar, page, on, "§ 51", ("Correcting", "true"), ("Version", version))).Headers.Location?.ToString());
        var read = WebUtility.HtmlDecode(await registrar.GetStringAsync(new Uri($"/cases/{id}", UriKind.Relative), Ct));
        Assert.Contains(Format.Section(51), read, StringComparison.Ordinal);
        Assert.Contains("Fullmäktiges egen lydelse.", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposed_deadlines_are_ticked_one_by_one()
    {
        const string Document = """
            **Kommunledningskontoret**

            Handläggare: Hanna Handläggare
            Till: Kommunstyrelsen

            # Slutdatum för lekplatsen

            ## Förslag till beslut

            Kommunstyrelsen föreslår kommunfullmäktige besluta:

            1. Godkänna nya slutdatum för uppdragen.

            ## Sammanfattning

            Läget redovisas här.

            ## Ärendet

            | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
            |---|---|---|
            | Rita en ny lekplats. | 1 juni 2027, beslutas i verksamhetsberättelsen 2026 | |
            """;
        var (committee, board) = (await product.Plan(BodyFunction.Committee), await product.Plan(BodyFunction.Board));
        var id = await product.Use<DemoStage, CaseId>(async stage =>
        {
            var imported = await stage.Import("hanna", "lekplats.md", Document);
            await stage.AnswerRemarks("hanna", imported, "Stämmer.");
            await stage.ConfirmEffects("hanna", imported);
            await stage.Prepare(imported);
            await stage.Put(committee, imported);
            await stage.Record(committee, imported, Outcome.Propose);
            await stage.Put(board, imported);
            return imported;
        });
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == board).Select(m => m.Date).SingleAsync(Ct));
        await product.Use<DemoStage, bool>(async stage =>
        {
            await stage.Record(board, id, Outcome.ReferToCouncil);
            await stage.Verify(board, on);
            return true;
        });

        var item = await product.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == "AwaitCouncil" && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(Ct));
        using var registrar = await product.BrowserOf("ronja");
        Assert.Contains("name=\"Approved\"", await registrar.GetStringAsync(new Uri($"/workitems/{item}/council", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appeal_is_noted_on_the_case_by_those_who_may()
    {
        var (id, _) = await Decided(Outcome.Approve);
        var page = $"/cases/{id}/appeals";
        using var officer = await product.BrowserOf("hanna");
        Assert.NotEqual(HttpStatusCode.OK, (await officer.GetAsync(new Uri(page, UriKind.Relative), Ct)).StatusCode);
        using var registrar = await product.BrowserOf("ronja");
        Assert.Contains(page, await registrar.GetStringAsync(new Uri($"/cases/{id}", UriKind.Relative), Ct), StringComparison.Ordinal);

        var refused = await EmbeddedProduct.Post(registrar, page, page, ("ReceivedOn", "2099-01-01"), ("Remark", "Målnummer saknas än."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Målnummer saknas än.", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        var today = await product.Use<DemoStage, DateOnly>(stage => Task.FromResult(stage.Today));
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(registrar, page, page, ("ReceivedOn", Iso(today)), ("Remark", "Målnummer saknas än."))).StatusCode);

        Assert.Contains("Skicka överklagandet till domstolen", WebUtility.HtmlDecode(await registrar.GetStringAsync(new Uri(page, UriKind.Relative), Ct)), StringComparison.Ordinal);
        Assert.Contains("Överklagat", WebUtility.HtmlDecode(await registrar.GetStringAsync(new Uri($"/cases/{id}", UriKind.Relative), Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_decision_is_appealed_is_said_on_the_page_of_appeals_so_that_the_ruling_is_known_of_it()
    {
        var step = await product.Read(db => db.WorkItems.Where(w => w.TaskName == "ConfirmLegalForce" && w.State == WorkItemState.Open).FirstAsync(Ct));
        using var registrar = await product.BrowserOf("ronja");

        var answer = await registrar.GetAsync(new Uri($"/workitems/{step.Id}?outcome=appealed", UriKind.Relative), Ct);

        Assert.StartsWith($"/cases/{step.SubjectId}/appeals?decision=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    async Task<(CaseId Id, DateOnly On)> Decided(Outcome outcome)
    {
        var board = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(board, "Avgifter i gästhamnen");
        await product.Record(board, id, outcome);
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == board).Select(m => m.Date.AddDays(3)).SingleAsync(Ct));
        await product.Use<DemoStage, bool>(async stage =>
        {
            await stage.Verify(board, on);
            return true;
        });
        return (id, on);
    }

    static Task<HttpResponseMessage> Send(HttpClient registrar, string page, DateOnly on, string paragraph, params (string, string)[] more) => EmbeddedProduct.Post(
        registrar, page, page, [("Date", Iso(on)), ("Paragraph", paragraph), ("Choice", "Approve"), ("Clauses[0]", "Fullmäktiges egen lydelse."), .. more]);

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
