using System.Text;
using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>What a clause does is confirmed by somebody, or it doesn't happen; from the imported words to the register of assignments.</summary>
public abstract class ClauseEffectsContract : IAsyncLifetime
{
    private const string Transfer = "Godkänna att uppdragen överförs till verksamhetsplan 2027.";
    private const string Moving = "Ge kontoret i uppdrag att flytta busshållplatsen vid torget före hösten 2027.";

    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_assignment_to_move_something_moves_no_assignments()
    {
        var id = await Import(Moving);
        Assert.Equal((null, null), await PlansOf(id));

        await ToTheBoard(id);
        await Decide(id, Outcome.Approve);

        Assert.Equal((null, null), await PlansOf(id));
    }

    [Fact]
    public async Task A_transfer_is_proposed_when_it_is_read_and_takes_effect_only_when_its_writer_has_confirmed_it()
    {
        var id = await Import(Transfer);
        Assert.Equal((null, 2027), await PlansOf(id));
        await AnswerRemarks(id);
        Assert.Equal(Rule.ClauseEffectsAreUnanswered, (await Assert.ThrowsAsync<BrokenRuleException>(() => Complete(id, "WriteDraft", Role.CaseOfficer, "submit"))).Rule);

        await Say(id, ClauseEffect.TransferAssignments, 2028);
        Assert.Equal((null, 2028), await PlansOf(id));
        await ToTheBoard(id);
        await Decide(id, Outcome.Approve);

        Assert.Equal((2028, null), await PlansOf(id));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.Kind == HistoryKind.ClauseEffectsAnswered, Ct)));
    }

    [Fact]
    public async Task A_declined_transfer_is_no_longer_proposed_and_never_happens()
    {
        var id = await Import(Transfer);

        await Say(id, ClauseEffect.None, null);
        Assert.Equal((null, null), await PlansOf(id));
        await ToTheBoard(id);
        await Decide(id, Outcome.Approve);

        Assert.Equal((null, null), await PlansOf(id));
    }

    [Fact]
    public async Task An_answer_to_a_text_that_was_rewritten_meanwhile_is_not_taken_for_one_to_the_new_text()
    {
        var id = await Import(Transfer);
        var shown = (await Report(id)).Yes();
        var draft = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        var report = draft.Report with { Clauses = [Clause.Of(1, "Godkänna att initiativen överförs till verksamhetsplan 2027.")] };
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, report, Ct));

        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<AnswerClauseEffects>(answer => answer.Run(app.As(Role.CaseOfficer), id, shown, Ct)));
        Assert.Single((await Report(id)).Clauses.Unanswered());
    }

    [Fact]
    public async Task Nobody_but_the_officer_says_what_a_clause_does()
    {
        var id = await Import(Transfer);
        var yes = (await Report(id)).Yes();

        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(
            () => app.Do<AnswerClauseEffects>(answer => answer.Run(app.As(Role.Registrar), id, yes, Ct)))).Rule);
    }

    [Fact]
    public async Task A_case_past_its_draft_before_anybody_was_asked_is_asked_about_when_it_is_decided()
    {
        var id = await Import(Transfer);
        await Say(id, ClauseEffect.TransferAssignments, 2027);
        await ToTheBoard(id);
        await Forget(id);

        Assert.Equal(Rule.ClauseEffectsAreUnanswered, (await Assert.ThrowsAsync<BrokenRuleException>(() => Decide(id, Outcome.Approve))).Rule);
        Assert.Equal((null, 2027), await PlansOf(id));
        await Decide(id, Outcome.Approve, null, [new ClauseAnswer((await Report(id)).Clauses[0].Mark(), ClauseEffect.TransferAssignments, 2027)]);

        Assert.Equal((2027, null), await PlansOf(id));
    }

    [Fact]
    public async Task Clauses_that_the_meeting_changed_are_asked_about_and_those_that_it_left_are_not()
    {
        var id = await Import(Transfer);
        await Say(id, ClauseEffect.TransferAssignments, 2027);
        await ToTheBoard(id);
        string[] changed = [Transfer.Replace("2027", "2028", StringComparison.Ordinal)];

        Assert.Equal(Rule.ClauseEffectsAreUnanswered, (await Assert.ThrowsAsync<BrokenRuleException>(() => Decide(id, Outcome.ApproveChanged, changed))).Rule);
        await Decide(id, Outcome.ApproveChanged, [.. changed, "Tacka kontoret."], [new ClauseAnswer(Clause.Of(1, changed[0]).Mark(), ClauseEffect.TransferAssignments, 2028)]);

        Assert.Equal((2028, null), await PlansOf(id));
    }

    private async Task<CaseId> Import(string clause)
    {
        var document = $"""
            **Kontoret**

            Handläggare: Hanna Handläggare
            Till: Kommunstyrelsen

            # Uppföljning av uppdrag

            ## Förslag till beslut

            Kommunstyrelsen beslutar:

            1. {clause}

            ## Sammanfattning

            Läget redovisas här.

            ## Ärendet

            | Uppdrag | Ny försenad tidplan | Går enligt beslutad plan |
            |---|---|---|
            | Rita en ny lekplats. | | 1 december 2026 |

            ## Beslut skickas till

            Ekonomienheten
            """;
        return (await app.Do<ImportStaffReport, ImportResult>(import => import.Run(app.As(Role.CaseOfficer), "rapport.md", Encoding.UTF8.GetBytes(document), again: false, Ct))).Case!.Id;
    }

    private Task Say(CaseId id, ClauseEffect effect, int? year) => app.Do<AnswerClauseEffects>(async answer =>
        await answer.Run(app.As(Role.CaseOfficer), id, [new ClauseAnswer((await Report(id)).Clauses[0].Mark(), effect, year)], Ct));

    private async Task ToTheBoard(CaseId id)
    {
        await AnswerRemarks(id);
        foreach (var (task, role, outcome) in new[]
        {
            ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"),
            ("SignFinance", Role.FinanceDirector, "sign"), ("RegistrarCheck", Role.Registrar, "ready"),
        }) await Complete(id, task, role, outcome);
        await Meet(UsualBodies.Committee, id, 1);
        await Record(UsualBodies.Committee, id, Outcome.Forward, null, []);
        await Meet(UsualBodies.Board, id, 3);
    }

    private async Task AnswerRemarks(CaseId id)
    {
        var remarks = (await app.Read(db => db.Cases.Include(c => c.Remarks).SingleAsync(c => c.Id == id, Ct))).Remarks;
        await app.Do<AnswerRemarks>(answer => answer.Run(app.As(Role.CaseOfficer), id, remarks.ToDictionary(r => r.Id, _ => "Stämmer."), Ct));
    }

    private Task Decide(CaseId id, Outcome outcome, string[]? changed = null, IReadOnlyList<ClauseAnswer>? answers = null) => Record(UsualBodies.Board, id, outcome, changed, answers ?? []);

    private async Task Record(Body body, CaseId id, Outcome outcome, string[]? changed, IReadOnlyList<ClauseAnswer> answers)
    {
        var meeting = await app.Read(db => db.Meetings.Where(m => m.BodyId == body.Id).Select(m => m.Id).SingleAsync(Ct));
        await app.RecordAndClose(meeting, id, outcome, null, changed, answers);
    }

    private async Task Meet(Body body, CaseId id, int days)
    {
        var day = StockholmTime.Today(app.Clock).AddDays(days);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), body.Id, day, Ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(12));
    }

    private async Task Complete(CaseId id, string task, string role, string outcome)
    {
        var item = await app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(Ct));
        await app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(role), item, new WorkItemAnswer(outcome), Ct));
    }

    // As a version from before the question had stored it: the effect by its words, and nothing said about it.
    private Task Forget(CaseId id) => app.Do<ArendeDb>(async db =>
    {
        var stored = await db.Database.SqlQuery<string>($"SELECT CAST(report AS text) AS \"Value\" FROM cases").SingleAsync(Ct);
        var old = System.Text.RegularExpressions.Regex.Replace(stored, "\"(planYear|isConfirmed)\": ?[^,}]+,?|,\"(planYear|isConfirmed)\": ?[^,}]+", "").Replace(",}", "}", StringComparison.Ordinal);
        Assert.DoesNotContain("isConfirmed", old, StringComparison.Ordinal);
        await db.Database.ExecuteSqlAsync($"UPDATE cases SET report = {old}", Ct);
    });

    [Fact]
    public async Task The_assignments_own_history_tells_who_read_it_in_who_proposed_the_plan_and_who_entered_the_decision()
    {
        var id = await Import(Transfer);
        await Say(id, ClauseEffect.TransferAssignments, 2028);
        await ToTheBoard(id);
        await Decide(id, Outcome.Approve);

        var lines = await app.Read(db => db.History.AsNoTracking().Where(h => db.Assignments.Any(a => a.CaseId == id && (Guid)(object)a.Id == h.SubjectId)).OrderBy(h => h.Sequence).ToListAsync(Ct));
        var (officer, clerk) = (app.As(Role.CaseOfficer).PersonId, app.As(Role.Clerk).PersonId);
        Assert.Equal([(HistoryKind.AssignmentRegistered, officer), (HistoryKind.AssignmentChanged, officer), (HistoryKind.AssignmentChanged, clerk)], lines.Select(line => (line.Kind, line.ActorId!.Value)));
        Assert.Equal("""{"proposedPlan":{"from":2027,"to":2028}}""", lines[1].Arguments);
        Assert.Equal("""{"plan":{"from":null,"to":2028},"proposedPlan":{"from":2028,"to":null}}""", lines[2].Arguments);
        var told = await app.Read(db => db.History.SingleAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AssignmentsAdopted, Ct));
        Assert.Equal(told.At, lines[2].At);
    }

    private Task<StaffReport> Report(CaseId id) => app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(Ct));

    private Task<(int?, int?)> PlansOf(CaseId id) => app.Read(async db =>
    {
        var only = await db.Assignments.Where(a => a.CaseId == id).Select(a => new { a.PlanYear, a.ProposedPlanYear }).SingleAsync(Ct);
        return (only.PlanYear, only.ProposedPlanYear);
    });
}

public sealed class ClauseEffectsOnSqlite : ClauseEffectsContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class ClauseEffectsOnPostgres : ClauseEffectsContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
