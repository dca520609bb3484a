using Arende.Application.Journal;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notices;

/// <summary>One notice for a meeting's minutes, with one clock, and what it raises for each of their cases, on a real database.</summary>
public abstract class PutUpNoticeContract : IAsyncLifetime
{
    private const string Direct = "direct-to-board";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly boardMeets = new(2025, 12, 8);
    private static readonly DateOnly verified = new(2025, 12, 9);
    private static readonly DateOnly posted = new(2025, 12, 10);
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
    public async Task Seven_paragraphs_of_one_meeting_have_one_notice_and_one_date()
    {
        Outcome[] outcomes = [Outcome.Approve, Outcome.Approve, Outcome.Postpone, Outcome.Reject, Outcome.SendBack, Outcome.Approve, Outcome.Approve];
        var (meeting, cases) = await Verified(outcomes);

        await NoticeBoard.PutUp(app, meeting, posted);

        var notice = Assert.Single(await app.Read(db => db.Notices.AsNoTracking().ToListAsync(Ct)));
        Assert.Equal((posted, new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 3)), (notice.PostedOn, notice.LastDay, notice.TakeDownOn));
        var told = await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.NoticePosted).Select(h => new { h.SubjectId, h.Arguments }).ToListAsync(Ct));
        Assert.Equal(cases.Where((_, at) => outcomes[at].EndsTheMatter()).Select(id => id.Value).Order(), told.Select(line => line.SubjectId).Order());
        Assert.All(told, line => Assert.Equal("""{"postedOn":"2025-12-10","lastAppealDay":"2026-01-02"}""", line.Arguments));
        Assert.Equal(5, await Waiting("NoticeOver"));
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));

        Assert.Equal(0, await Ring(new(2026, 1, 2)));
        Assert.Equal(5, await Ring(new(2026, 1, 3)));
        Assert.Equal(5, await Open("ConfirmLegalForce"));
        await app.Do<TakeDownNotice>(use => use.Run(app.As(Role.Clerk), meeting, new(2026, 1, 3), Ct));
        Assert.Equal(5, await app.Read(db => db.History.CountAsync(h => h.Kind == HistoryKind.NoticeTakenDown, Ct)));
        Assert.Equal(0, (await app.Do<Application.History.VerifyHistory, Application.History.HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task Sections_that_were_verified_at_once_have_a_notice_and_a_clock_of_their_own()
    {
        var cases = await OnTheWay(version: 2, count: 3);
        var meeting = await Meet(cases, [Outcome.Approve, Outcome.Approve, Outcome.Approve], atOnce: [cases[1]]);
        var atOnce = await app.Read(db => db.Notices.AsNoTracking().SingleAsync(n => n.Paragraphs != null, Ct));
        Assert.Equal([2], atOnce.Paragraphs!);

        await app.Do<PutUpNotice>(use => use.Run(app.As(Role.Clerk), meeting, boardMeets, "Kommunkansliet", [], Ct, which: atOnce.Id));
        Assert.Equal((1, 2), (await Waiting("NoticeOver"), await Waiting("NoticePosted")));
        await NoticeBoard.PutUp(app, meeting, posted);
        Assert.Equal(3, await Waiting("NoticeOver"));
        Assert.Equal(3, await app.Read(db => db.History.CountAsync(h => h.Kind == HistoryKind.NoticePosted, Ct)));
        Assert.Equal(3, await app.Read(db => db.History.CountAsync(h => h.Kind == HistoryKind.MinutesVerified, Ct)));

        // Three weeks from the 8th, and from the 10th.
        Assert.Equal(0, await Ring(new(2025, 12, 29)));
        Assert.Equal(1, await Ring(new(2025, 12, 30)));
        Assert.Equal(1, await app.Read(db => db.WorkItems.CountAsync(w => w.SubjectId == cases[1].Value && w.TaskName == "ConfirmLegalForce", Ct)));

        // A gap in the one says nothing of the other.
        await app.Do<NoteNoticeGap>(use => use.Run(app.As(Role.Clerk), meeting, new(2025, 12, 20), Ct));
        Assert.Equal(2, await app.Read(db => db.History.CountAsync(h => h.Kind == HistoryKind.NoticeGapNoted, Ct)));
        await CaseWalk.Complete(app, cases[1], "ConfirmLegalForce", Role.Registrar, "final");
        await app.Do<TakeDownNotice>(use => use.Run(app.As(Role.Clerk), meeting, new(2025, 12, 30), Ct, which: atOnce.Id));
        Assert.Equal(0, await Ring(new(2026, 1, 3)));
    }

    [Fact]
    public async Task A_proposal_to_the_council_starts_no_clock_and_waits_for_no_notice()
    {
        var (meeting, cases) = await Verified(Outcome.ReferToCouncil, Outcome.Approve);
        Assert.Equal(1, await Open("AwaitCouncil"));

        // What is preparatory stays so, whatever is said of it (KL 13:2).
        await NoticeBoard.PutUp(app, meeting, posted, new ItemAppeal(cases[0], AppealKind.LegalReview));

        Assert.Equal((AppealKind.None, AppealKind.LegalReview), ((await NoticeBoard.Of(app, meeting)).AppealOf(cases[0]), (await NoticeBoard.Of(app, meeting)).AppealOf(cases[1])));
        Assert.Equal("""{"postedOn":"2025-12-10"}""", await app.Read(db => db.History.Where(h => h.SubjectId == cases[0].Value && h.Kind == HistoryKind.NoticePosted).Select(h => h.Arguments).SingleAsync(Ct)));
        Assert.Equal(1, await Waiting("NoticeOver"));
        Assert.Equal([cases[1].Value], await app.Read(db => db.Outbox.Where(m => m.Type == nameof(Application.Contracts.NoticePosted)).Select(m => m.SubjectId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task What_is_only_filed_is_proposed_as_not_appealable_and_the_clerk_may_say_otherwise()
    {
        var (meeting, cases) = await Verified(Outcome.File, Outcome.File, Outcome.Approve);
        List<Text> before = [await Force(cases[0]), await Force(cases[1]), await Force(cases[2])];
        Assert.Equal([T.Force.NoticeSays, T.Force.NoticeSays, T.Force.AwaitsNotice], before);

        await NoticeBoard.PutUp(app, meeting, posted, new ItemAppeal(cases[1], AppealKind.LegalReview));

        var notice = await NoticeBoard.Of(app, meeting);
        Assert.Equal([AppealKind.None, AppealKind.LegalReview, AppealKind.LegalReview], cases.Select(id => notice.AppealOf(id)));
        Assert.Equal(2, await Waiting("NoticeOver"));
        Assert.Equal(T.Force.NotAppealable, await Force(cases[0]));

        async Task<Text> Force(CaseId id) =>
            (await app.Read(db => CaseDecision.Of(db, app.Definitions, id, StockholmTime.Today(app.Clock), Ct))).Single(decision => decision.Force is not null).Force!.Words;
    }

    [Fact]
    public async Task What_can_not_be_appealed_goes_on_without_waiting_for_legal_force()
    {
        var (meeting, cases) = await Verified(Outcome.Approve);
        await NoticeBoard.PutUp(app, meeting, posted, new ItemAppeal(cases[0], AppealKind.None));
        Assert.Equal(0, await Waiting("NoticeOver"));
        Assert.Equal(0, await Open("ConfirmLegalForce"));
    }

    [Fact]
    public async Task A_gap_is_told_in_each_case_and_withholds_legal_force()
    {
        var (meeting, cases) = await Verified(Outcome.Approve, Outcome.Approve);
        await NoticeBoard.PutUp(app, meeting, posted);
        await Ring(new(2025, 12, 22));
        await app.Do<NoteNoticeGap>(use => use.Run(app.As(Role.Clerk), meeting, new(2025, 12, 20), Ct));

        Assert.Equal(0, await Ring(new(2026, 1, 7)));
        Assert.Equal(cases.Select(id => id.Value).Order(), await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.NoticeGapNoted).Select(h => h.SubjectId).OrderBy(id => id).ToListAsync(Ct)));
        await NoticeBoard.PutUp(app, meeting, new(2026, 1, 7));
        // KL 13:5: the three weeks from the day on which it went up anew.
        Assert.Equal(0, await Ring(new(2026, 1, 28)));
        Assert.Equal(2, await Ring(new(2026, 1, 29)));
    }

    [Fact]
    public async Task A_gap_that_is_found_when_the_time_was_over_lets_no_decision_gain_legal_force_but_an_appeal_be_noted()
    {
        var (meeting, cases) = await Verified(Outcome.Approve, Outcome.Approve);
        await NoticeBoard.PutUp(app, meeting, posted);
        await Ring(new(2026, 1, 3));
        await app.Do<NoteNoticeGap>(use => use.Run(app.As(Role.Clerk), meeting, new(2025, 12, 20), Ct));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => CaseWalk.Complete(app, cases[0], "ConfirmLegalForce", Role.Registrar, "final"));
        Assert.Equal(Rule.NoticeIsNotOver, refused.Rule);
        await CaseWalk.Complete(app, cases[1], "ConfirmLegalForce", Role.Registrar, "appealed", "Inkom den 2 januari 2026.");

        await NoticeBoard.PutUp(app, meeting, new(2026, 1, 3));
        await Ring(new(2026, 1, 27));
        await CaseWalk.Complete(app, cases[0], "ConfirmLegalForce", Role.Registrar, "final");
    }

    [Fact]
    public async Task An_appealed_case_does_not_come_to_its_close_before_the_court()
    {
        var id = await CaseWalk.Register(app, "delegated-decision");
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        await CaseWalk.Complete(app, id, "DecideByDelegation", Role.Manager, "decided", "Den 3 december 2025, punkt 4.");
        var meeting = await Meet([id], [Outcome.Approve]);
        await NoticeBoard.PutUp(app, meeting, posted);
        await Ring(new(2026, 1, 3));
        await CaseWalk.Complete(app, id, "ConfirmLegalForce", Role.Registrar, "appealed", "Inkom den 2 januari 2026.");
        Assert.Equal(0, await Open("CloseCase"));
        await CaseWalk.Complete(app, id, "AwaitCourt", Role.Registrar, "upheld", "Mål 17-26, den 3 mars 2026.");
        Assert.Equal(1, await Open("CloseCase"));
    }

    [Fact]
    public async Task A_case_on_an_older_version_has_its_own_step_taken_by_the_same_action_with_the_same_day()
    {
        var (meeting, cases) = await Verified(version: 1, Outcome.Approve, Outcome.ReferToCouncil, Outcome.Approve);
        Assert.Equal(3, await Open("PostNotice"));

        await NoticeBoard.PutUp(app, meeting, posted);

        Assert.Equal(0, await Open("PostNotice"));
        var taken = await app.Read(db => db.WorkItems.Where(w => w.TaskName == "PostNotice").Select(w => new { w.State, w.CompletedBy, w.Outcome }).ToListAsync(Ct));
        Assert.All(taken, item => Assert.Equal((WorkItemState.Done, app.As(Role.Clerk).PersonId, "posted"), (item.State, item.CompletedBy, item.Outcome)));
        Assert.Equal([StockholmTime.StartOfDay(new(2026, 1, 3))], await app.Read(db => db.Timers.Select(t => t.DueAt).Distinct().ToListAsync(Ct)));
        Assert.Equal(1, await Open("AwaitCouncil"));
        Assert.Equal(2, await Ring(new(2026, 1, 3)));
    }

    [Fact]
    public async Task Cases_of_an_older_version_are_moved_to_the_one_without_a_notice_of_its_own_and_wait_for_the_minutes()
    {
        var (meeting, cases) = await Verified(version: 1, Outcome.Approve, Outcome.ReferToCouncil);
        await MoveAll();
        Assert.Equal((1, 1, 0), (await Waiting("NoticePosted"), await Open("AwaitCouncil"), await Open("PostNotice")));

        await NoticeBoard.PutUp(app, meeting, posted);
        Assert.Equal(1, await Waiting("NoticeOver"));
        Assert.Equal(1, await Ring(new(2026, 1, 3)));
        Assert.Equal(1, await Open("ConfirmLegalForce"));
    }

    [Fact]
    public async Task A_case_whose_own_clock_ran_when_it_was_moved_goes_on_when_that_is_over()
    {
        var (_, cases) = await Verified(version: 1, Outcome.Approve);
        var item = await CaseWalk.Open(app, cases[0], "PostNotice");
        await app.Do<Application.WorkItems.CompleteWorkItem>(complete => complete.Run(app.As(Role.Clerk), item, new Application.WorkItems.WorkItemAnswer("posted", Date: posted), Ct));
        await MoveAll();
        Assert.Equal(1, await Waiting("NoticeOver"));
        Assert.Empty(await app.Read(db => db.Timers.ToListAsync(Ct)));

        Assert.Equal(0, await Ring(new(2026, 1, 2)));
        Assert.Equal(1, await Ring(new(2026, 1, 3)));
    }

    [Fact]
    public async Task A_case_that_comes_to_its_wait_when_the_notice_is_up_goes_on()
    {
        var (meeting, _) = await Verified(version: 1, Outcome.Approve);
        await app.Do<ArendeDb>(async db =>
        {
            var notice = await db.Notices.SingleAsync(n => n.MeetingId == meeting, Ct);
            var ids = await db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.CaseId).ToListAsync(Ct);
            notice.PutUp(posted, StockholmTime.Today(app.Clock), "Kommunkansliet", [.. ids.Select(id => new ItemAppeal(id, AppealKind.LegalReview))]);
            await db.SaveChangesAsync(Ct);
        });
        await MoveAll();
        Assert.Equal(1, await Waiting("NoticePosted"));
        Assert.Equal(1, await Ring(posted));
        Assert.Equal(1, await Waiting("NoticeOver"));
    }

    [Fact]
    public async Task A_double_click_puts_it_up_once_and_who_comes_second_with_another_day_is_refused()
    {
        var (meeting, _) = await Verified(Outcome.Approve);
        var key = FormKey.New();
        Task PutUp(DateOnly on, FormKey sent) => app.Do<PutUpNotice>(use => use.Run(app.As(Role.Clerk), meeting, on, "Kommunkansliet", [], Ct, sent));
        await PutUp(posted, key);
        await PutUp(posted, key);
        Assert.Equal(Rule.NoticeIsUp, (await Assert.ThrowsAsync<BrokenRuleException>(() => PutUp(verified, FormKey.New()))).Rule);
        Assert.Single(await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.NoticePosted).ToListAsync(Ct)));
    }

    [Fact]
    public async Task The_clerk_is_asked_for_it_until_it_is_up_and_to_take_it_down_when_its_time_is_over()
    {
        var (meeting, _) = await Verified(Outcome.Approve);
        Assert.Equal((T.Home.PutUpNotice, $"/meetings/{meeting}/notice", new DateOnly(2025, 12, 11)), await Asked());
        Assert.Equal((1, false), await Menu());
        await Ring(new(2025, 12, 12));
        Assert.Equal((1, true), await Menu());

        await NoticeBoard.PutUp(app, meeting, new(2025, 12, 12));
        Assert.Equal((0, false), await Menu());
        await Ring(new(2026, 1, 3));
        Assert.Equal((T.Home.TakeDownNotice, $"/meetings/{meeting}/notice", new DateOnly(2026, 1, 3)), await Asked());

        async Task<(Text, string, DateOnly?)> Asked()
        {
            var work = Assert.Single(await app.Read(db => MeetingWork.Of(db, app.Definitions, app.As(Role.Clerk), StockholmTime.Today(app.Clock), Ct)));
            return (work.Title, work.Href, work.Due);
        }

        async Task<(int, bool)> Menu()
        {
            var menu = await app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, app.As(Role.Clerk), app.Clock.GetUtcNow(), Ct));
            return (menu.Meetings, menu.IsLate);
        }
    }

    [Fact]
    public async Task Only_verified_minutes_have_a_notice_and_only_a_clerk_puts_it_up()
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, boardMeets, Ct));
        Assert.Equal(Rule.MinutesAreNotVerified, (await Assert.ThrowsAsync<BrokenRuleException>(() => NoticeBoard.PutUp(app, meeting))).Rule);
        foreach (var role in Role.All.Where(role => role != Role.Clerk))
        {
            Task[] tries =
            [
                app.Do<PutUpNotice>(use => use.Run(app.As(role), meeting, posted, "Kommunkansliet", [], Ct)),
                app.Do<NoteNoticeGap>(use => use.Run(app.As(role), meeting, posted, Ct)),
                app.Do<TakeDownNotice>(use => use.Run(app.As(role), meeting, posted, Ct)),
            ];
            foreach (var one in tries) Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => one)).Rule);
        }
    }

    private Task<(MeetingId, IReadOnlyList<CaseId>)> Verified(params Outcome[] outcomes) => Verified(version: 2, outcomes);

    // Cases that go to the board without the committee, on a version of that path.
    private async Task<(MeetingId, IReadOnlyList<CaseId>)> Verified(int version, params Outcome[] outcomes)
    {
        var cases = await OnTheWay(version, outcomes.Length);
        return (await Meet(cases, outcomes), cases);
    }

    private async Task<IReadOnlyList<CaseId>> OnTheWay(int version, int count)
    {
        var cases = new List<CaseId>();
        for (var at = 0; at < count; at++)
        {
            var id = await CaseWalk.Register(app, Direct);
            await app.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == id.Value).ExecuteUpdateAsync(set => set.SetProperty(i => i.DefinitionVersion, version), Ct));
            foreach (var (task, role, outcome) in new[] { ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"), ("SignFinance", Role.FinanceDirector, "sign"), ("CheckForBoard", Role.Registrar, "ready") })
                await CaseWalk.Complete(app, id, task, role, outcome);
            cases.Add(id);
        }
        return cases;
    }

    private async Task<MeetingId> Meet(IReadOnlyList<CaseId> cases, Outcome[] outcomes, IReadOnlyList<CaseId>? atOnce = null)
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, boardMeets, Ct));
        foreach (var id in cases) await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(posted).AddHours(9));
        foreach (var (at, id) in cases.Index())
            await app.RecordAndClose(meeting, id, outcomes[at], outcomes[at].NeedsReason() ? "Underlaget räcker inte." : null);
        if (atOnce is not null) await app.Do<VerifyAtOnce>(verify => verify.Run(app.As(Role.Clerk), meeting, atOnce, boardMeets, null, Ct));
        await app.Do<VerifyMinutes>(verify => verify.Run(app.As(Role.Clerk), meeting, verified, Ct));
        return meeting;
    }

    private async Task MoveAll()
    {
        var moved = new List<MovedInstance>();
        await app.Do<MoveToVersion>(move => move.Run(Direct, 2, null, new Dictionary<string, string>(), false, moved.Add, Ct));
        Assert.All(moved, one => Assert.True(one.Fits, string.Join(" ", one.Reasons)));
    }

    private async Task<int> Ring(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(9));
        return await app.Do<RingDueTimers, int>(ring => ring.Run(Ct));
    }

    private Task<int> Waiting(string @event) => app.Read(db => db.EventWaits.CountAsync(wait => wait.EventName == @event, Ct));

    private Task<int> Open(string task) => app.Read(db => db.WorkItems.CountAsync(w => w.TaskName == task && w.State == WorkItemState.Open, Ct));
}

public sealed class PutUpNoticeOnSqlite : PutUpNoticeContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class PutUpNoticeOnPostgres : PutUpNoticeContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
