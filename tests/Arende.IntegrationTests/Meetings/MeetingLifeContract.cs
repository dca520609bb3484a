using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>An agenda is written, outcomes are entered freely, and take effect together when the meeting is closed.</summary>
public abstract class MeetingLifeContract : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 3, 10);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

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
    public async Task Seven_items_take_effect_together_under_seven_paragraphs_in_the_agendas_order()
    {
        var (board, cases) = await OnTheBoard(7);
        await app.Do<OrderAgenda>(async order => await order.Run(Clerk, board, [cases[6], .. cases[..6]], await VersionOf(board), Ct));
        foreach (var id in cases[..5]) await Enter(board, id, Outcome.Approve);
        await Enter(board, cases[5], Outcome.Postpone);
        await Enter(board, cases[6], Outcome.SendBack, "Barnperspektivet saknas.");
        Assert.All(await Items(board), item => Assert.Equal((null, null), (item.Outcome, item.Paragraph)));
        Assert.Equal(0, await Told(HistoryKind.MeetingOutcome, HistoryKind.OutcomeCorrected));
        Assert.All(await States(cases), state => Assert.NotEqual(CaseState.Decided, state));

        await Close(board);

        Assert.Equal([(cases[6], 1), .. cases[..6].Select((id, at) => (id, at + 2))], (await Items(board)).Select(item => (item.CaseId, item.Paragraph ?? 0)));
        Assert.Equal(7, await Told(HistoryKind.MeetingOutcome));
        Assert.All(await States(cases[..5]), state => Assert.Equal(CaseState.Decided, state));
        Assert.Equal([CaseState.Draft], await States(cases[6..]));
        Assert.Equal([cases[5]], await Waiting(UsualBodies.Board));
        var condition = Assert.Single((await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == cases[6], Ct))).Conditions);
        Assert.Equal("Barnperspektivet saknas.", condition.Text);
    }

    [Fact]
    public async Task A_withdrawn_item_leaves_no_gap_and_its_case_waits_again()
    {
        var (first, cases) = await OnTheBoard(3);
        await app.Do<WithdrawFromAgenda>(withdraw => withdraw.Run(Clerk, first, cases[1], Ct));
        await app.Do<WithdrawFromAgenda>(withdraw => withdraw.Run(Clerk, first, cases[1], Ct));
        Assert.Equal([(cases[0], 1), (cases[2], 2)], (await Items(first)).Select(item => (item.CaseId, item.Number)));
        Assert.Equal([cases[1]], await Waiting(UsualBodies.Board));
        var second = await Plan(UsualBodies.Board, Day.AddDays(7));
        await PutUp(second, cases[1]);

        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 20, 9, 0, 0, TimeSpan.Zero));
        await Enter(first, cases[0], Outcome.Approve);
        await Enter(first, cases[2], Outcome.Approve);
        await Close(first);
        await Enter(second, cases[1], Outcome.Approve);
        await Close(second);

        Assert.Equal([1, 2], (await Items(first)).Select(item => item.Paragraph ?? 0));
        Assert.Equal([3], (await Items(second)).Select(item => item.Paragraph ?? 0));
        Assert.Equal(1, await Told(HistoryKind.WithdrawnFromAgenda));
    }

    [Fact]
    public async Task An_outcome_is_written_again_and_cleared_before_the_meeting_is_closed()
    {
        var (board, cases) = await OnTheBoard(2);
        await Enter(board, cases[0], Outcome.Approve);
        await Enter(board, cases[0], Outcome.Reject, "Det ryms inte.");
        await Enter(board, cases[1], Outcome.Postpone);
        await app.Do<RecordOutcome>(record => record.Clear(Clerk, board, cases[1], Ct));
        Assert.Equal(Rule.AgendaItemsLackOutcome, await Refused(() => Close(board)));

        Assert.Equal(1, await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, board, Outcome.Approve, null, Ct)));
        await Close(board);

        Assert.Equal([Outcome.Reject, Outcome.Approve], (await Items(board)).Select(item => item.Outcome!.Value));
        Assert.Equal(Rule.MeetingIsClosed, await Refused(() => Close(board)));
    }

    [Fact]
    public async Task What_was_changed_after_it_was_shown_is_not_closed_and_not_ordered_unseen()
    {
        var (board, cases) = await OnTheBoard(2);
        var shown = await VersionOf(board);
        foreach (var id in cases) await Enter(board, id, Outcome.Approve);

        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<CloseMeeting>(close => close.Run(Clerk, board, shown, Ct)));
        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<OrderAgenda>(order => order.Run(Clerk, board, [cases[1], cases[0]], shown, Ct)));

        Assert.Equal(cases, (await Items(board)).Select(item => item.CaseId));
        Assert.False((await MeetingOf(board)).IsClosed);
    }

    [Fact]
    public async Task Two_who_close_at_once_close_it_once()
    {
        var (board, cases) = await OnTheBoard(3);
        foreach (var id in cases) await Enter(board, id, Outcome.Approve);

        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Record.ExceptionAsync(() => Close(board)).AsTask(), Ct)));

        Assert.Single(ended, exception => exception is null);
        Assert.Equal([1, 2, 3], (await Items(board)).Select(item => item.Paragraph ?? 0));
        Assert.Equal(3, await Told(HistoryKind.MeetingOutcome));
    }

    [Fact]
    public async Task A_case_that_two_agendas_want_at_once_stands_on_one()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await Ready();
            MeetingId[] meetings = [await Plan(UsualBodies.Committee, Day.AddDays(round * 2)), await Plan(UsualBodies.Committee, Day.AddDays((round * 2) + 1))];

            var ended = await Task.WhenAll(meetings.Select(meeting => Task.Run(() => Record.ExceptionAsync(() => PutUp(meeting, id)).AsTask(), Ct)));

            Assert.Equal(Rule.CaseIsNotReadyForMeeting, Assert.IsType<BrokenRuleException>(Assert.Single(ended, exception => exception is not null)).Rule);
            Assert.Equal(1, await app.Read(db => db.AgendaItems.CountAsync(item => item.CaseId == id, Ct)));
            Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AddedToAgenda, Ct)));
        }
    }

    [Fact]
    public async Task A_cancelled_meeting_returns_its_cases_and_gives_its_day_free()
    {
        var committee = await Plan(UsualBodies.Committee, Day);
        var id = await Ready();
        await PutUp(committee, id);
        Assert.Empty(await Waiting(UsualBodies.Committee));

        await app.Do<CancelMeeting>(cancel => cancel.Run(Clerk, committee, "Snöoväder", Ct));

        Assert.Equal([id], await Waiting(UsualBodies.Committee));
        var told = await app.Read(db => db.History.SingleAsync(h => h.Kind == HistoryKind.WithdrawnFromAgenda, Ct));
        Assert.Contains("Snöoväder", told.Arguments, StringComparison.Ordinal);
        var anew = await Plan(UsualBodies.Committee, Day);
        await PutUp(anew, id);
        // What isn't held isn't counted.
        Assert.Equal(1, (await MeetingOf(anew)).Sitting);
    }

    [Fact]
    public async Task A_body_meets_twice_a_day_only_when_it_is_asked_for()
    {
        var first = await Plan(UsualBodies.Board, Day);
        Assert.Equal(Rule.MeetingDateIsTaken, await Refused(() => Plan(UsualBodies.Board, Day)));

        var second = await app.Do<PlanMeeting, MeetingId>(plan => plan.RunAnother(Clerk, UsualBodies.Board.Id, Day, another: true, Ct));
        var third = await Plan(UsualBodies.Board, Day.AddDays(1));
        Assert.Equal(Rule.MeetingDateIsTaken, await Refused(() => Move(third, another: false)));
        await Move(third, another: true);

        var sittings = new List<int>();
        foreach (var meeting in new[] { first, second, third }) sittings.Add((await MeetingOf(meeting)).Sitting);
        Assert.Equal([1, 2, 3], sittings);

        Task Move(MeetingId meeting, bool another) => app.Do<MoveMeeting>(move => move.Run(Clerk, meeting, Day, another, Ct));
    }

    [Fact]
    public async Task A_moved_meeting_takes_its_agenda_along_and_its_cases_tell_it()
    {
        var committee = await Plan(UsualBodies.Committee, Day);
        var id = await Ready();
        await PutUp(committee, id);

        await app.Do<MoveMeeting>(move => move.Run(Clerk, committee, Day.AddDays(2), another: false, Ct));

        Assert.Equal(Day.AddDays(2), (await MeetingOf(committee)).Date);
        Assert.Equal(id, Assert.Single(await Items(committee)).CaseId);
        Assert.Contains("2025-03-12", (await app.Read(db => db.History.SingleAsync(h => h.Kind == HistoryKind.MeetingMoved, Ct))).Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_closing_an_outcome_is_corrected_back_and_forth_while_nothing_has_followed()
    {
        var (board, cases) = await OnTheBoard(1);
        var id = cases[0];
        await Enter(board, id, Outcome.SendBack, "Fel ärende.");
        await Close(board);
        Assert.Equal(["WriteDraft"], await OpenSteps(id));

        await Correct(board, id, Outcome.Approve);
        Assert.Equal([CaseState.Decided], await States(cases));
        Assert.Empty(await OpenSteps(id));
        Assert.Empty((await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, Ct))).Conditions);

        await Correct(board, id, Outcome.SendBack, "Kostnaden saknas.");
        Assert.Equal(["WriteDraft"], await OpenSteps(id));
        Assert.Equal([CaseState.Draft], await States(cases));
        await Correct(board, id, Outcome.Approve);

        Assert.Equal((Outcome.Approve, 1), ((await Items(board))[0].Outcome, (await Items(board))[0].Paragraph));
        Assert.Equal((1, 3), (await Told(HistoryKind.MeetingOutcome), await Told(HistoryKind.OutcomeCorrected)));
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, board, Day, Ct));
        // It went on as any decision does: it waits for the notice of its minutes, and is sent.
        Assert.Equal(["SettleDistribution"], await OpenSteps(id));
        Assert.True(await app.Read(db => db.Notices.AnyAsync(notice => notice.MeetingId == board && notice.PostedOn == null, Ct)));
    }

    [Fact]
    public async Task What_has_followed_stands_in_the_way_of_a_correction_and_is_said()
    {
        var committee = await Plan(UsualBodies.Committee, Day);
        var (proposed, returned) = (await Ready(), await Ready());
        foreach (var id in new[] { proposed, returned }) await PutUp(committee, id);
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 10, 12, 0, 0, TimeSpan.Zero));
        await Enter(committee, proposed, Outcome.Propose);
        await Enter(committee, returned, Outcome.SendBack, "Kostnaden saknas.");
        await Close(committee);

        var board = await Plan(UsualBodies.Board, Day.AddDays(7));
        await PutUp(board, proposed);
        Assert.Equal(Rule.CaseIsOnLaterAgenda, await Refused(() => Correct(committee, proposed, Outcome.Postpone)));
        await app.Do<WithdrawFromAgenda>(withdraw => withdraw.Run(Clerk, board, proposed, Ct));
        await Correct(committee, proposed, Outcome.Postpone);

        await app.Do<Application.Cases.TickCondition>(async tick => await tick.Run(app.As(Role.CaseOfficer), returned,
            (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == returned, Ct))).Conditions.Single().Id, true, Ct));
        Assert.Equal(Rule.CaseHasMovedOn, await Refused(() => Correct(committee, returned, Outcome.Postpone)));
    }

    [Fact]
    public async Task Verified_minutes_are_corrected_by_a_note_that_changes_nothing()
    {
        var (board, cases) = await OnTheBoard(1);
        await Enter(board, cases[0], Outcome.Approve);
        await Close(board);
        Assert.Equal(Rule.NotVerifiedYet, await Refused(() => Amend("Rätt är 3 mnkr.")));
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, board, Day, Ct));

        Assert.Equal(Rule.MinutesAreVerified, await Refused(() => Correct(board, cases[0], Outcome.Postpone)));
        await Amend("Rätt är 3 mnkr.");

        Assert.Equal(Outcome.Approve, (await Items(board))[0].Outcome);
        Assert.Contains("Rätt är 3 mnkr.", (await app.Read(db => db.History.SingleAsync(h => h.Kind == HistoryKind.MinutesAmended, Ct))).Arguments, StringComparison.Ordinal);

        Task Amend(string text) => app.Do<AmendMinutes>(amend => amend.Run(Clerk, board, cases[0], text, Ct));
    }

    // Cases on the board's agenda, on its day.
    private async Task<(MeetingId Board, CaseId[] Cases)> OnTheBoard(int count)
    {
        var committee = await Plan(UsualBodies.Committee, Day.AddDays(-7));
        var cases = new CaseId[count];
        for (var at = 0; at < count; at++) await PutUp(committee, cases[at] = await Ready());
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 3, 12, 0, 0, TimeSpan.Zero));
        await app.Do<RecordOutcome, int>(record => record.RunForRest(Clerk, committee, Outcome.Propose, null, Ct));
        await Close(committee);
        await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.MeetingOutcome).CountAsync(Ct));
        outcomesBefore = count;
        var board = await Plan(UsualBodies.Board, Day);
        foreach (var id in cases) await PutUp(board, id);
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 10, 12, 0, 0, TimeSpan.Zero));
        return (board, cases);
    }

    private int outcomesBefore;

    private async Task<CaseId> Ready()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        return id;
    }

    private Task<MeetingId> Plan(Body body, DateOnly day) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, body.Id, day, Ct));

    private Task PutUp(MeetingId meeting, CaseId id) => app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));

    private Task Enter(MeetingId meeting, CaseId id, Outcome outcome, string? reason = null) =>
        app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, outcome, reason, [], Ct));

    private Task Close(MeetingId meeting) => app.Do<CloseMeeting>(close => close.Run(Clerk, meeting, null, Ct));

    private Task Correct(MeetingId meeting, CaseId id, Outcome outcome, string? reason = null) =>
        app.Do<CorrectOutcome>(correct => correct.Run(Clerk, meeting, id, new GivenOutcome(outcome, reason, []), null, Ct));

    private static async Task<Rule> Refused(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    private Task<Meeting> MeetingOf(MeetingId meeting) => app.Read(db => db.Meetings.AsNoTracking().SingleAsync(m => m.Id == meeting, Ct));

    private async Task<long> VersionOf(MeetingId meeting) => (await MeetingOf(meeting)).Version;

    private Task<List<AgendaItem>> Items(MeetingId meeting) => app.Read(db => db.AgendaItems.AsNoTracking().Where(i => i.MeetingId == meeting).OrderBy(i => i.Number).ToListAsync(Ct));

    private async Task<List<CaseState>> States(CaseId[] cases)
    {
        var states = await app.Read(db => db.Cases.ToDictionaryAsync(c => c.Id, c => c.State, Ct));
        return [.. cases.Select(id => states[id])];
    }

    // Of the board's meeting alone: what brought the cases there is not counted.
    private async Task<int> Told(params HistoryKind[] kinds) =>
        await app.Read(db => db.History.CountAsync(h => kinds.Contains(h.Kind), Ct)) - (kinds.Contains(HistoryKind.MeetingOutcome) ? outcomesBefore : 0);

    private Task<List<string>> OpenSteps(CaseId id) =>
        app.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == WorkItemState.Open).Select(w => w.TaskName).OrderBy(name => name).ToListAsync(Ct));

    private async Task<List<CaseId>> Waiting(Body body) =>
        (await app.Read(db => CasesForMeeting.WaitingIds(db, app.Definitions, Clerk, body).ToListAsync(Ct))).ConvertAll(id => new CaseId(id));
}

public sealed class MeetingLifeOnSqlite : MeetingLifeContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class MeetingLifeOnPostgres : MeetingLifeContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
