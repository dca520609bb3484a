using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Notices;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>One imported case through the use cases, from draft to distribution, on a real database.</summary>
public abstract class WholeWayContract : IAsyncLifetime
{
    private const int Latest = 4;
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
    public async Task A_document_goes_from_import_to_distribution_and_its_assignments_are_adopted_by_the_board()
    {
        var imported = await Import();
        Assert.Equal(14, await Assignments(imported.Id));
        await AnswerEverything(imported.Id);

        await ToTheCommittee(imported.Id);
        var committee = await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), imported.Id);
        await Record(committee, imported.Id, Outcome.Propose);
        Assert.NotEqual(0, await Proposed(imported.Id));

        var board = await OnAgenda(UsualBodies.Board, new(2025, 4, 7), imported.Id);
        await Record(board, imported.Id, Outcome.Approve);
        Assert.Equal(0, await Proposed(imported.Id));
        Assert.Equal(CaseState.Decided, await State(imported.Id));

        app.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 10, 9, 0, 0, TimeSpan.Zero));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, new(2025, 4, 10), Ct));
        await NoticeBoard.PutUp(app, imported.Id);

        // KL 13:5: put up on 10 April 2025, the three weeks end on 1 May, a holiday, and so on 2 May; taken down the day after.
        var notice = await NoticeBoard.Of(app, board);
        Assert.Equal((new DateOnly(2025, 5, 2), new DateOnly(2025, 5, 3)), (notice.LastDay, notice.TakeDownOn));
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        await TheHistoryHolds(imported.Id);
    }

    [Fact]
    public async Task A_case_is_closed_when_its_decision_is_final_and_has_reached_everybody()
    {
        var id = (await Import()).Id;
        await AnswerEverything(id);
        await ToTheCommittee(id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), id), id, Outcome.Forward);
        var board = await OnAgenda(UsualBodies.Board, new(2025, 4, 7), id);
        await Record(board, id, Outcome.Approve);
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 10, 9, 0, 0, TimeSpan.Zero));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, new(2025, 4, 10), Ct));
        await NoticeBoard.PutUp(app, id);

        var unsent = await Assert.ThrowsAsync<BrokenRuleException>(() => Complete(id, "SettleDistribution", Role.Clerk, new("done")));
        Assert.Equal(Rule.DistributionIsOpen, unsent.Rule);
        await EveryRecipientHasGotIt(id);
        await Complete(id, "SettleDistribution", Role.Clerk, new("done"));

        // Not on the last day for an appeal: the day after.
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 5, 2, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal(0, await app.Do<RingDueTimers, int>(ring => ring.Run(Ct)));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 5, 2, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await app.Do<RingDueTimers, int>(ring => ring.Run(Ct)));
        await Complete(id, "ConfirmLegalForce", Role.Registrar, new("final"));
        await Complete(id, "FollowUp", Role.Controller, new("done"));
        Assert.Equal(CaseState.Decided, await State(id));
        await Complete(id, "CloseCase", Role.Registrar, new("close"));

        var closed = await app.Read(db => db.Cases.SingleAsync(c => c.Id == id, Ct));
        Assert.Equal((CaseState.Closed, app.Clock.GetUtcNow()), (closed.State, closed.ClosedAt));
        Assert.False(await app.Read(db => db.WorkItems.AnyAsync(w => w.SubjectId == id.Value && w.State == WorkItemState.Open, Ct)));
    }

    [Fact]
    public async Task What_is_referred_to_the_council_has_no_appeal_clock_and_waits_for_it()
    {
        var id = await Decided(Outcome.ReferToCouncil);
        await NoticeBoard.PutUp(app, id);
        await EveryRecipientHasGotIt(id);
        await Complete(id, "SettleDistribution", Role.Clerk, new("done"));

        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        Assert.Equal(["AwaitCouncil"], await OpenSteps(id));
        Assert.False(await app.Read(db => db.Outbox.AnyAsync(m => m.Type == nameof(Application.Contracts.NoticePosted), Ct)));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero));
        await app.CouncilDecides(id, new(2025, 4, 28), 51);
        Assert.Equal(["SettleCouncilDistribution"], await OpenSteps(id));
    }

    [Fact]
    public async Task An_appealed_decision_waits_for_the_court()
    {
        var id = await Appealed();
        Assert.Equal(["AwaitCourt", "FollowUp"], (await OpenSteps(id)).Order());
        await Complete(id, "AwaitCourt", Role.Registrar, new("upheld", "Mål 17-25, den 3 mars 2026."));
        Assert.Equal(["FollowUp"], await OpenSteps(id));
    }

    [Fact]
    public async Task On_the_first_version_of_the_path_a_referred_case_gets_no_clock_either()
    {
        var id = await Decided(Outcome.ReferToCouncil, version: 1);
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Complete(id, "PostNotice", Role.Clerk, new("posted")));
        Assert.Equal(Rule.PathDoesNotAwaitCouncil, refused.Rule);
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
    }

    [Fact]
    public async Task On_the_first_version_of_the_path_an_appealed_case_is_not_closed()
    {
        var id = await Appealed(version: 1);
        await Complete(id, "FollowUp", Role.Controller, new("done"));
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => Complete(id, "CloseCase", Role.Registrar, new("close")));
        Assert.Equal(Rule.CaseIsAppealed, refused.Rule);
    }

    [Fact]
    public async Task A_referred_case_that_stood_still_on_the_first_version_goes_on_when_it_is_moved()
    {
        var id = await Decided(Outcome.ReferToCouncil, version: 1);

        Assert.True(Assert.Single(await MoveAll(isDry: true)).Fits);
        Assert.Equal(1, await VersionOf(id));
        Assert.True(Assert.Single(await MoveAll()).Fits);

        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkflowVersionChanged).SingleAsync(Ct));
        Assert.Equal("""{"from":1,"to":2}""", told.Arguments);
        await NoticeBoard.PutUp(app, id);
        Assert.Contains("AwaitCouncil", await OpenSteps(id));
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));
        Assert.Empty(await MoveAll());
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task An_appealed_case_that_passed_the_court_on_the_first_version_waits_for_it_when_it_is_moved()
    {
        var id = await Appealed(version: 1);
        await Complete(id, "FollowUp", Role.Controller, new("done"));
        Assert.True(Assert.Single(await MoveAll()).Fits);
        Assert.Equal(["AwaitCourt"], await OpenSteps(id));
        await Complete(id, "AwaitCourt", Role.Registrar, new("annulled", "Mål 17-25, den 3 mars 2026."));
        Assert.Equal(["FollowUp"], await OpenSteps(id));
    }

    [Fact]
    public async Task A_case_whose_decision_has_force_and_whose_distribution_is_open_comes_to_the_same_join_when_it_is_moved()
    {
        var id = await Decided(Outcome.Approve, version: 1);
        await NoticeBoard.PutUp(app, id);
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 5, 2, 22, 0, 0, TimeSpan.Zero));
        await app.Do<RingDueTimers, int>(ring => ring.Run(Ct));
        await Complete(id, "ConfirmLegalForce", Role.Registrar, new("final"));
        Assert.True(Assert.Single(await MoveAll()).Fits);
        await EveryRecipientHasGotIt(id);
        await Complete(id, "SettleDistribution", Role.Clerk, new("done"));
        Assert.Equal(["FollowUp"], await OpenSteps(id));
    }

    [Fact]
    public async Task A_case_that_stands_where_the_other_version_has_no_place_stays_and_says_why()
    {
        var id = await Decided(Outcome.Approve, version: 1);
        await app.Do<ArendeDb>(async db =>
        {
            var state = await db.WorkflowInstances.Where(i => i.SubjectId == id.Value).Select(i => i.StateText).SingleAsync(Ct);
            await db.WorkflowInstances.Where(i => i.SubjectId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(i => i.StateText, state.Replace("postNotice", "ownStep")), Ct);
        });
        var stays = Assert.Single(await MoveAll());
        Assert.Contains("ownStep", Assert.Single(stays.Reasons), StringComparison.Ordinal);
        Assert.Equal(1, await VersionOf(id));
        Assert.False(await app.Read(db => db.History.AnyAsync(h => h.Kind == HistoryKind.WorkflowVersionChanged, Ct)));
    }

    [Fact]
    public async Task A_case_is_moved_back_to_the_version_that_it_came_from_and_goes_on_there()
    {
        var id = await Decided(Outcome.Approve, version: 2);
        Assert.Equal(2, await VersionOf(id));
        var back = Assert.Single(await MoveAll(to: 1));
        Assert.Equal((2, true), (back.From, back.Fits));
        Assert.Equal(1, await VersionOf(id));
        var told = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkflowVersionChanged).SingleAsync(Ct));
        Assert.Equal("""{"from":2,"to":1}""", told.Arguments);
        await NoticeBoard.PutUp(app, id);
        Assert.DoesNotContain("PostNotice", await OpenSteps(id));
    }

    private Task<int> VersionOf(CaseId id) => app.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == id.Value).Select(i => i.DefinitionVersion).SingleAsync(Ct));

    private async Task<List<MovedInstance>> MoveAll(bool isDry = false, int to = 2)
    {
        var told = new List<MovedInstance>();
        await app.Do<MoveToVersion>(move => move.Run(Case.UsualType, to, null, new Dictionary<string, string>(), isDry, told.Add, Ct));
        return told;
    }

    // To where the clerk posts the notice.
    private async Task<CaseId> Decided(Outcome outcome, int version = Latest)
    {
        var id = (await Import()).Id;
        await Move(id, version);
        await AnswerEverything(id);
        await ToTheCommittee(id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), id), id, Outcome.Forward);
        var board = await OnAgenda(UsualBodies.Board, new(2025, 4, 7), id);
        await Record(board, id, outcome);
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 10, 9, 0, 0, TimeSpan.Zero));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, new(2025, 4, 10), Ct));
        return id;
    }

    private async Task<CaseId> Appealed(int version = Latest)
    {
        var id = await Decided(Outcome.Approve, version);
        await NoticeBoard.PutUp(app, id);
        await EveryRecipientHasGotIt(id);
        await Complete(id, "SettleDistribution", Role.Clerk, new("done"));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 5, 2, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await app.Do<RingDueTimers, int>(ring => ring.Run(Ct)));
        await Complete(id, "ConfirmLegalForce", Role.Registrar, new("appealed", "Inkom den 30 april 2025."));
        return id;
    }

    // All versions have the same activities where a case begins, so the state of one is a state of the other.
    private Task<int> Move(CaseId id, int version) => app.Read(db =>
        db.WorkflowInstances.Where(i => i.SubjectId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(i => i.DefinitionVersion, version), Ct));

    private Task<List<string>> OpenSteps(CaseId id) =>
        app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).ToListAsync(Ct));

    [Fact]
    public async Task A_draft_with_unanswered_remarks_is_not_handed_in()
    {
        var imported = await Import();

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => Complete(imported.Id, "WriteDraft", Role.CaseOfficer, new("submit")));

        Assert.Equal(Rule.RemarksAreUnanswered, broken.Rule);
        Assert.Equal(CaseState.Draft, await State(imported.Id));
    }

    [Fact]
    public async Task The_same_file_twice_makes_no_second_case_unless_told_to()
    {
        var first = await ImportAs(app.As(Role.CaseOfficer));
        var second = await ImportAs(app.As(Role.CaseOfficer));
        var third = await ImportAs(app.As(Role.CaseOfficer), again: true);

        Assert.Equal((true, false, true), (first.IsNew, second.IsNew, third.IsNew));
        Assert.Equal(first.Case, second.Case);
        Assert.Equal(first.Case!.Number.Serial + 1, third.Case!.Number.Serial);
    }

    [Fact]
    public async Task Who_may_not_see_the_case_of_the_same_file_is_told_only_that_there_is_one()
    {
        var imported = await Import();
        await app.Do<ArendeDb>(async db =>
        {
            (await db.Cases.SingleAsync(c => c.Id == imported.Id, Ct)).Mark(AccessLevel.Secret);
            await db.SaveChangesAsync(Ct);
        });
        var stranger = new Viewer(PersonId.New(), UnitId.New(), "", new HashSet<string> { Role.CaseOfficer });
        var result = await ImportAs(stranger);
        Assert.False(result.IsNew);
        Assert.Null(result.Case);
        Assert.Equal(imported, (await ImportAs(app.As(Role.CaseOfficer))).Case);
    }

    [Fact]
    public async Task A_case_that_was_sent_back_asks_for_its_conditions_and_comes_again()
    {
        var imported = await Import();
        await AnswerEverything(imported.Id);
        await Complete(imported.Id, "WriteDraft", Role.CaseOfficer, new("submit"));
        await Complete(imported.Id, "Review", Role.Manager, new("return", "Barnkonsekvenser saknas.", ["Beskriv barnkonsekvenserna"]));
        Assert.Equal(CaseState.Draft, await State(imported.Id));
        Assert.Equal((app.As(Role.CaseOfficer).PersonId, imported.Id), await TheOneSentBack());
        await Assert.ThrowsAsync<BrokenRuleException>(() => Complete(imported.Id, "WriteDraft", Role.CaseOfficer, new("submit")));

        var condition = (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(Ct))).Conditions.Single();
        await app.Do<TickCondition>(tick => tick.Run(app.As(Role.CaseOfficer), imported.Id, condition.Id, true, Ct));

        await Complete(imported.Id, "WriteDraft", Role.CaseOfficer, new("submit"));
        Assert.Equal(CaseState.UnderReview, await State(imported.Id));
    }

    [Fact]
    public async Task A_send_back_from_the_board_changes_no_assignment()
    {
        var imported = await Import();
        await AnswerEverything(imported.Id);
        var before = await Deadlines(imported.Id);
        await ToTheCommittee(imported.Id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), imported.Id), imported.Id, Outcome.Forward);

        await Record(await OnAgenda(UsualBodies.Board, new(2025, 4, 7), imported.Id), imported.Id, Outcome.SendBack, "Komplettera ekonomin");

        Assert.NotEqual(0, await Proposed(imported.Id));
        Assert.Equal(before, await Deadlines(imported.Id));
        Assert.Equal(CaseState.Draft, await State(imported.Id));
        Assert.Equal((app.As(Role.CaseOfficer).PersonId, imported.Id), await TheOneSentBack());
    }

    [Fact]
    public async Task After_a_send_back_the_board_decides_what_it_then_has_before_it_and_not_the_old_proposal()
    {
        var id = (await Import()).Id;
        await AnswerEverything(id);
        await ToTheCommittee(id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), id), id, Outcome.Propose);
        await Record(await OnAgenda(UsualBodies.Board, new(2025, 4, 7), id), id, Outcome.SendBack, "Skriv om förslaget");

        await MeetConditions(id);
        await Rewrite(id, "Kommunstyrelsen lägger redovisningen till handlingarna.");
        await ToTheCommittee(id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 4, 16), id), id, Outcome.Forward);
        var board = await OnAgenda(UsualBodies.Board, new(2025, 4, 28), id);
        await Record(board, id, Outcome.Approve);

        var decided = await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == board).Select(i => i.Clauses).SingleAsync(Ct));
        Assert.Equal("Kommunstyrelsen lägger redovisningen till handlingarna.", Assert.Single(decided).Text);
        Assert.Equal(0, await app.Read(db => db.Assignments.CountAsync(a => a.PlanYear != null, Ct)));
    }

    [Fact]
    public async Task Another_year_in_the_draft_is_another_plan_and_what_is_done_by_then_is_not_transferred()
    {
        var id = (await Import()).Id;
        await AnswerEverything(id);
        await Rewrite(id, "Kommunstyrelsen godkänner att uppdrag och initiativ överförs till 2026.");
        Assert.All(await app.Read(db => db.Assignments.Where(a => a.ProposedPlanYear != null).Select(a => a.ProposedPlanYear).ToListAsync(Ct)), year => Assert.Equal(2026, year));
        await app.Do<ArendeDb>(async db =>
        {
            (await db.Assignments.FirstAsync(a => a.CaseId == id, Ct)).Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });
        await ToTheCommittee(id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), id), id, Outcome.Forward);
        await Record(await OnAgenda(UsualBodies.Board, new(2025, 4, 7), id), id, Outcome.Approve);

        var after = await app.Read(db => db.Assignments.Where(a => a.CaseId == id).ToListAsync(Ct));
        Assert.Equal((14, 1), (after.Count, after.Count(a => a.Status == AssignmentStatus.Done)));
        Assert.All(after, a => Assert.Equal(a.IsOpen ? 2026 : null, a.PlanYear));
        Assert.Equal(0, await Proposed(id));
    }

    [Fact]
    public async Task A_notice_waits_for_the_boards_minutes_and_not_for_the_committees()
    {
        var id = (await Import()).Id;
        await AnswerEverything(id);
        await ToTheCommittee(id);
        var committee = await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), id);
        await Record(committee, id, Outcome.Forward);
        var board = await OnAgenda(UsualBodies.Board, new(2025, 4, 7), id);
        await Record(board, id, Outcome.Approve);
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 14, 9, 0, 0, TimeSpan.Zero));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), board, new(2025, 4, 10), Ct));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), committee, new(2025, 4, 14), Ct));

        var early = await Assert.ThrowsAsync<BrokenRuleException>(() => NoticeBoard.PutUp(app, id, new(2025, 4, 9)));
        Assert.Equal(Rule.NoticeDateIsInvalid, early.Rule);
        await NoticeBoard.PutUp(app, id, new(2025, 4, 11));
    }

    [Fact]
    public async Task A_rejection_lets_the_proposals_fall()
    {
        var imported = await Import();
        await AnswerEverything(imported.Id);
        await ToTheCommittee(imported.Id);
        await Record(await OnAgenda(UsualBodies.Committee, new(2025, 3, 19), imported.Id), imported.Id, Outcome.Propose);

        await Record(await OnAgenda(UsualBodies.Board, new(2025, 4, 7), imported.Id), imported.Id, Outcome.Reject, "Underlaget räcker inte");

        Assert.Equal(0, await Proposed(imported.Id));
        Assert.Equal(0, await app.Read(db => db.Assignments.CountAsync(a => a.PlanYear != null, Ct)));
    }

    [Fact]
    public async Task Two_people_who_save_the_same_draft_do_not_overwrite_each_other()
    {
        var imported = await Import();
        var draft = await app.Read(db => db.Cases.SingleAsync(c => c.Id == imported.Id, Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), draft.Id, draft.Version, "Först", draft.Report, Ct));

        await Assert.ThrowsAsync<LostRaceException>(() =>
            app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), draft.Id, draft.Version, "Sist", draft.Report, Ct)));

        Assert.Equal("Först", (await app.Read(db => db.Cases.SingleAsync(c => c.Id == imported.Id, Ct))).Title);
    }

    [Fact]
    public async Task A_double_click_is_answered_once_and_another_persons_work_item_does_not_exist()
    {
        var imported = await Import();
        await AnswerEverything(imported.Id);
        var item = await Open(imported.Id, "WriteDraft");

        var key = FormKey.New();
        await Assert.ThrowsAsync<NotFoundException>(() => Answer(item, Role.Manager, new("submit"), key));
        Assert.Equal(Completion.Done, await Answer(item, Role.CaseOfficer, new("submit"), key));
        Assert.Equal(Completion.DoneBefore, await Answer(item, Role.CaseOfficer, new("submit"), key));
        await Assert.ThrowsAsync<NotFoundException>(() => Answer(item, Role.Manager, new("submit"), key));
    }

    [Fact]
    public async Task What_an_import_remarks_is_kept_as_kind_and_arguments_and_said_in_both_languages()
    {
        var result = await ImportAs(app.As(Role.CaseOfficer));

        var kept = await app.Read(db => db.Set<Remark>().AsNoTracking().Where(remark => remark.CaseId == result.Case!.Id).ToListAsync(Ct));
        Assert.All(kept, remark => Assert.Equal(("", ""), (remark.Swedish, remark.English)));
        Assert.Equal(
            result.Document.Remarks.Select(remark => (remark.Line, T.Remarks.Of(remark).Sv, T.Remarks.Of(remark).En)).Order(),
            kept.Select(remark => (remark.Line, T.Remarks.Of(remark).Sv, T.Remarks.Of(remark).En)).Order());
        Assert.Contains(kept, remark => remark.Kind is not null && remark.Arguments.Count > 1);
    }

    private async Task<ImportedCase> Import() => (await ImportAs(app.As(Role.CaseOfficer))).Case!;

    private Task<ImportResult> ImportAs(Viewer viewer, bool again = false) => app.Do<ImportStaffReport, ImportResult>(async import => await import.Run(
        viewer, "rapport.md", await File.ReadAllBytesAsync(Path.Combine(TestApplication.RepositoryRoot, "src/Arende.Demo/verksamhetsberattelse-strandkoping-2024.md"), Ct), again, Ct));

    private async Task AnswerEverything(CaseId id)
    {
        var remarks = (await app.Read(db => db.Cases.Include(c => c.Remarks).SingleAsync(c => c.Id == id, Ct))).Remarks;
        await app.Do<AnswerRemarks>(answer => answer.Run(app.As(Role.CaseOfficer), id, remarks.ToDictionary(r => r.Id, _ => "Stämmer ändå."), Ct));
        await ConfirmEffects(id);
    }

    private async Task ToTheCommittee(CaseId id)
    {
        await Complete(id, "WriteDraft", Role.CaseOfficer, new("submit"));
        await Complete(id, "Review", Role.Manager, new("approve"));
        await Complete(id, "SignDirector", Role.Director, new("sign"));
        await Complete(id, "SignFinance", Role.FinanceDirector, new("sign"));
        await Complete(id, "RegistrarCheck", Role.Registrar, new("ready"));
        Assert.Equal(CaseState.ForMeeting, await State(id));
    }

    private async Task MeetConditions(CaseId id)
    {
        foreach (var condition in (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, Ct))).Conditions)
            await app.Do<TickCondition>(tick => tick.Run(app.As(Role.CaseOfficer), id, condition.Id, true, Ct));
    }

    private async Task Rewrite(CaseId id, params string[] clauses)
    {
        var draft = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        var report = draft.Report with { Clauses = [.. clauses.Select((text, index) => Clause.Of(index + 1, text))] };
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, report, Ct));
        // Of other clauses other things are remarked on.
        await AnswerEverything(id);
    }

    private async Task ConfirmEffects(CaseId id)
    {
        var report = await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Report).SingleAsync(Ct));
        await app.Do<AnswerClauseEffects>(answer => answer.Run(app.As(Role.CaseOfficer), id, report.Yes(), Ct));
    }

    private async Task<MeetingId> OnAgenda(Body body, DateOnly date, CaseId id)
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), body.Id, date, Ct));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        return meeting;
    }

    private async Task Record(MeetingId meeting, CaseId id, Outcome outcome, string? reason = null)
    {
        var day = StockholmTime.StartOfDay(await app.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct)));
        if (app.Clock.GetUtcNow() < day) app.Clock.SetUtcNow(day);
        await app.RecordAndClose(meeting, id, outcome, reason);
    }

    private async Task Complete(CaseId id, string task, string role, WorkItemAnswer answer) => await Answer(await Open(id, task), role, answer);

    private Task<Completion> Answer(Guid item, string role, WorkItemAnswer answer, FormKey key = default) =>
        app.Do<CompleteWorkItem, Completion>(complete => complete.Run(app.As(role), item, answer, Ct, key));

    private Task<Guid> Open(CaseId id, string task) => app.Read(db => db.WorkItems
        .Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleAsync(Ct));

    private Task<CaseState> State(CaseId id) => app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.State).SingleAsync(Ct));

    private Task EveryRecipientHasGotIt(CaseId id) => app.Do<ArendeDb>(async db =>
    {
        var rows = await db.DistributionRows.Where(row => row.CaseId == id).ToListAsync(Ct);
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            if (row.State == DistributionState.Unmatched) row.Settle(null, "mottagaren@example.se");
            row.WasSent(app.Clock.GetUtcNow());
        }
        await db.SaveChangesAsync(Ct);
    });

    private async Task<(PersonId, CaseId?)> TheOneSentBack()
    {
        var told = await app.Read(db => db.Notifications.SingleAsync(n => n.Kind == NotificationKind.CaseSentBack, Ct));
        return (told.PersonId, told.CaseId);
    }

    private Task<int> Assignments(CaseId id) => app.Read(db => db.Assignments.CountAsync(a => a.CaseId == id, Ct));

    private Task<int> Proposed(CaseId id) =>
        app.Read(db => db.Assignments.CountAsync(a => a.CaseId == id && (a.Proposed != null || a.ProposedPlanYear != null), Ct));

    // All that a decision can change of them.
    private Task<List<(AssignmentId, DateOnly?, DecidedDeadline?, DecidedDeadline?, int?, int?, int)>> Deadlines(CaseId id) => app.Read(async db =>
        (await db.Assignments.AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.Id).ToListAsync(Ct))
            .Select(a => (a.Id, a.DueOn, a.Original, a.Proposed, a.PlanYear, a.ProposedPlanYear, a.TransferCount)).ToList());

    private async Task TheHistoryHolds(CaseId id)
    {
        var rows = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value).OrderBy(h => h.Sequence).ToListAsync(Ct));
        Assert.Contains(rows, row => row.Kind == HistoryKind.AssignmentsAdopted);
        byte[] previous = [];
        foreach (var row in rows)
        {
            Assert.True(HistoryChain.Follows(previous, row), $"Row {row.Sequence} doesn't follow.");
            previous = row.Hash;
        }
    }
}

public sealed class WholeWayOnSqlite : WholeWayContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class WholeWayOnPostgres : WholeWayContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
