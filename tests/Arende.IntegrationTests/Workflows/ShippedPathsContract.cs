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
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Workflows;

/// <summary>Cases of each path that ships, through the use cases on a real database: no code knows the paths.</summary>
public abstract class ShippedPathsContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly boardMeets = new(2025, 4, 7);
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
    public async Task A_case_goes_to_the_board_without_the_committee()
    {
        var id = await CaseWalk.Register(app, "direct-to-board");
        await Take(id, ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"), ("SignFinance", Role.FinanceDirector, "sign"),
            ("CheckForBoard", Role.Registrar, "ready"));
        Assert.Equal(CaseState.ForMeeting, await State(id));
        await Decided(id, Outcome.Approve);
        await NoticeBoard.PutUp(app, id);
        await Take(id, ("SettleDistribution", Role.Clerk, "done"));
        await Ring(new(2025, 5, 3));
        await Take(id, ("ConfirmLegalForce", Role.Registrar, "final"), ("FollowUp", Role.Controller, "done"), ("CloseCase", Role.Registrar, "close"));
        await IsOver(id);
    }

    [Fact]
    public async Task Information_is_noted_by_the_board_and_has_no_notice_of_its_own()
    {
        var id = await CaseWalk.Register(app, "information");
        await Take(id, ("WriteDraft", Role.CaseOfficer, "submit"), ("CheckForBoard", Role.Registrar, "ready"));
        await Decided(id, Outcome.Approve);
        Assert.Equal(["CloseCase"], await Open(id));
        await Take(id, ("CloseCase", Role.Registrar, "close"));
        await IsOver(id);
    }

    // What the board does with the report says nothing of how the decision itself can be appealed.
    [Theory, InlineData(Outcome.Approve), InlineData(Outcome.Note), InlineData(Outcome.File)]
    public async Task A_delegated_decision_can_be_appealed_from_the_notice_of_the_minutes_in_which_it_is_reported(Outcome outcome)
    {
        var id = await CaseWalk.Register(app, "delegated-decision");
        await Take(id, ("WriteDraft", Role.CaseOfficer, "submit"), ("DecideByDelegation", Role.Manager, "decided"));
        await Decided(id, outcome);
        await NoticeBoard.PutUp(app, id);
        // KL 13:5: put up on 10 April 2025, the three weeks end on 1 May, a holiday, and so on 2 May.
        await Ring(new(2025, 5, 3));
        await Take(id, ("ConfirmLegalForce", Role.Registrar, "final"), ("CloseCase", Role.Registrar, "close"));
        await IsOver(id);
    }

    [Fact]
    public async Task A_referral_that_is_not_answered_in_time_asks_whether_there_is_more()
    {
        var id = await CaseWalk.Register(app, "referral");
        await Take(id, ("ReceiveReferral", Role.Registrar, "threeWeeks"));
        await Ring(new(2025, 3, 25));
        Assert.Equal(["AnswerIsLate", "WriteDraft"], await Open(id));
        await Take(id, ("AnswerIsLate", Role.Registrar, "threeMonths"), ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SendAnswer", Role.Registrar, "sent"));
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        await Take(id, ("CloseCase", Role.Registrar, "close"));
        await IsOver(id);
    }

    [Fact]
    public async Task A_motion_is_proposed_by_the_board_and_decided_by_the_council()
    {
        var id = await CaseWalk.Register(app, "motion");
        await Take(id, ("RegisterReferral", Role.Registrar, "prepare"), ("AskOpinion", Role.CaseOfficer, "asked"), ("AwaitOpinion", Role.CaseOfficer, "answered"),
            ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("CheckForBoard", Role.Registrar, "ready"));
        await Decided(id, Outcome.ReferToCouncil);
        Assert.Equal([id], await Unanswered());
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero));
        await app.CouncilDecides(id, new(2025, 4, 28), 51);
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        Assert.Empty(await Unanswered());
        await Take(id, ("SettleCouncilDistribution", Role.Clerk, "done"), ("FollowUpCouncil", Role.Controller, "done"));
        Assert.Empty(await Open(id));
        var council = await app.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Council).Select(m => m.Id).SingleAsync(Ct));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), council, new(2025, 5, 5), Ct));
        await NoticeBoard.PutUp(app, council, new(2025, 5, 5));
        // KL 13:5: the three weeks from the notice of the council's own minutes.
        await Ring(new(2025, 5, 27));
        await Take(id, ("ConfirmCouncilForce", Role.Registrar, "final"), ("CloseCase", Role.Registrar, "close"));
        await IsOver(id);
    }

    [Fact]
    public async Task A_motion_that_takes_long_is_reported_to_the_council_and_may_be_dismissed()
    {
        var id = await CaseWalk.Register(app, "motion");
        await Take(id, ("RegisterReferral", Role.Registrar, "prepare"), ("AskOpinion", Role.CaseOfficer, "notNeeded"));
        await Ring(new(2025, 12, 28));
        Assert.Equal(["ReportToCouncil", "WriteDraft"], await Open(id));
        Assert.Equal(CaseState.Draft, await State(id));
        await Take(id, ("ReportToCouncil", Role.Clerk, "reported"));
        await Ring(new(2026, 10, 25));
        await Take(id, ("ReportToCouncil", Role.Clerk, "dismissed"));
        Assert.Equal(["CloseCase"], await Open(id));
    }

    [Fact]
    public async Task A_motion_that_the_council_dismisses_goes_off_the_agenda_on_which_it_stands()
    {
        var id = await CaseWalk.Register(app, "motion");
        await Take(id, ("RegisterReferral", Role.Registrar, "prepare"), ("AskOpinion", Role.CaseOfficer, "notNeeded"), ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"),
            ("CheckForBoard", Role.Registrar, "ready"));
        var board = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, new(2026, 1, 26), Ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), board, id, Ct));
        await Ring(new(2025, 12, 28));

        await Take(id, ("ReportToCouncil", Role.Clerk, "dismissed"));

        Assert.Empty(await app.Read(db => db.AgendaItems.Where(item => item.MeetingId == board).ToListAsync(Ct)));
        Assert.True(await app.Read(db => db.History.AnyAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WithdrawnFromAgenda, Ct)));
    }

    [Theory, InlineData("motion"), InlineData("citizen-proposal")]
    public async Task What_the_board_decides_itself_beside_what_goes_to_the_council_is_sent_and_gains_legal_force(string type)
    {
        var id = await new BoardWalk(app).Import("Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Bifalla förslaget.\n\nKommunstyrelsen beslutar för egen del:\n\n2. Ge kontoret i uppdrag att räkna på kostnaden.", type: type);
        await app.Do<AnswerRemarks>(async answer => await answer.Run(app.As(Role.CaseOfficer), id, (await app.Read(db => db.Cases.Include(c => c.Remarks).SingleAsync(c => c.Id == id, Ct))).Remarks.ToDictionary(r => r.Id, _ => "Stämmer."), Ct));
        await app.Do<AnswerClauseEffects>(async answer => await answer.Run(app.As(Role.CaseOfficer), id, (await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct))).Report.Yes(), Ct));
        await Take(id, ("RegisterReferral", Role.Registrar, "prepare"), ("AskOpinion", Role.CaseOfficer, "notNeeded"), ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"),
            ("CheckForBoard", Role.Registrar, "ready"));
        await Decided(id, Outcome.Approve);

        Assert.Equal(["AwaitCouncil", "SettleDistribution"], await Open(id));
        await NoticeBoard.PutUp(app, id);
        await Ring(new(2025, 5, 3));
        Assert.Equal(["AwaitCouncil", "ConfirmLegalForce", "SettleDistribution"], await Open(id));
    }

    [Fact]
    public async Task A_citizens_proposal_that_the_board_may_decide_gets_an_appeal_period_and_no_report_to_the_council()
    {
        var id = await CaseWalk.Register(app, "citizen-proposal");
        await Take(id, ("RegisterReferral", Role.Registrar, "decide"), ("AskOpinion", Role.CaseOfficer, "notNeeded"), ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"),
            ("CheckForBoard", Role.Registrar, "ready"));
        Assert.Equal([id], await Unanswered());
        await Decided(id, Outcome.Approve);
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        Assert.Empty(await Unanswered());
        await NoticeBoard.PutUp(app, id);
        await Take(id, ("SettleDistribution", Role.Clerk, "done"));
        Assert.Equal(["FollowUp"], await Open(id));
        await Ring(new(2025, 5, 3));
        Assert.Equal(["ConfirmLegalForce", "FollowUp"], await Open(id));
    }

    [Fact]
    public async Task A_mistake_is_written_off_with_a_reason_though_its_draft_is_empty()
    {
        var id = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Fel diarium", AccessLevel.Open, "information", Ct));
        var silent = await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "writeOff"));
        Assert.Equal(Rule.ReasonIsMissing, silent.Rule);

        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "writeOff", "Hör till en annan nämnd.");

        await IsOver(id);
        var told = await app.Read(db => db.History.SingleAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted, Ct));
        Assert.Contains("annan nämnd", told.Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_runs_beside_a_case_ends_when_it_is_written_off()
    {
        var id = await CaseWalk.Register(app, "motion");
        await Take(id, ("RegisterReferral", Role.Registrar, "prepare"), ("AskOpinion", Role.CaseOfficer, "writeOff"));
        await IsOver(id);
    }

    private async Task<IEnumerable<CaseId>> Unanswered() => (await app.Do<ArendeDb, IReadOnlyList<UnansweredProposal>>(db => UnansweredProposal.Read(db, app.Definitions, app.As(Role.Clerk), Ct))).Select(one => one.Id);

    // Each with a reason: those that need none keep it as a note.
    private async Task Take(CaseId id, params (string Task, string Role, string Outcome)[] steps)
    {
        foreach (var (task, role, outcome) in steps) await CaseWalk.Complete(app, id, task, role, outcome, "Den 3 mars 2025, § 7.");
    }

    private async Task Decided(CaseId id, Outcome outcome)
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, boardMeets, Ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 10, 9, 0, 0, TimeSpan.Zero));
        await app.RecordAndClose(meeting, id, outcome);
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, new(2025, 4, 10), Ct));
    }

    // One timer or notice, and not the day before.
    private async Task Ring(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddDays(-1));
        Assert.Equal(0, await app.Do<RingDueTimers, int>(ring => ring.Run(Ct)));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(20));
        Assert.Equal(1, await app.Do<RingDueTimers, int>(ring => ring.Run(Ct)));
    }

    private Task<List<string>> Open(CaseId id) =>
        app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct));

    private Task<CaseState> State(CaseId id) => app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.State).SingleAsync(Ct));

    private async Task IsOver(CaseId id)
    {
        Assert.Equal(CaseState.Closed, await State(id));
        Assert.Empty(await Open(id));
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        Assert.Empty(await app.Read(db => db.EventWaits.ToListAsync(Ct)));
    }
}

public sealed class ShippedPathsOnSqlite : ShippedPathsContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class ShippedPathsOnPostgres : ShippedPathsContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
