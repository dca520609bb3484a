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

public sealed class CloseMeetingTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private BeforeWrites store = null!;
    private BoardWalk walk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.Wrap<ITransitionStore>(inner => store = new BeforeWrites(inner)));
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A consumer writes a line in the case between what the closing reads and what it writes: the closing begins again.</summary>
    [Fact]
    public async Task A_closing_that_is_tried_again_makes_the_assignment_once_under_the_first_paragraph()
    {
        var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Ge samhällsbyggnadskontoret i uppdrag att informera båtägarna.");
        await walk.Rewrite(id, clauses => [clauses[0] with { Type = ClauseType.Assignment, Order = new ClauseOrder(app.As(Role.Assignee).UnitId, null, null, null, null) }]);
        await walk.ToTheBoard(id);
        var tries = 0;
        store.Asks = rows =>
        {
            if (rows is TransitionRows && ++tries <= 2) throw new LostRaceException(Race.History);
        };

        await walk.Record(UsualBodies.Board, id, Outcome.Approve);

        Assert.Equal(3, tries);
        Assert.Equal(1, await app.Read(db => db.Assignments.CountAsync(a => a.CaseId == id, Ct)));
        Assert.Equal(1, await app.Read(db => db.AgendaItems.Where(i => db.Meetings.Any(m => m.Id == i.MeetingId && m.Function == BodyFunction.Board)).Select(i => i.Paragraph!.Value).SingleAsync(Ct)));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.AssignmentsMade, Ct)));
    }

    /// <summary>From before § belonged to the minutes: an item that has its § can't be withdrawn, and its case has gone another way since.</summary>
    [Fact]
    public async Task An_old_meeting_is_closed_when_what_does_not_wait_for_it_any_more_is_postponed()
    {
        var (meeting, gone) = (new Meeting(UsualBodies.Board, new DateOnly(2025, 3, 3)), await CaseWalk.Register(app));
        meeting.Add(gone, meeting.Date);
        await app.Do<ArendeDb>(async db =>
        {
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync(Ct);
            await db.AgendaItems.ExecuteUpdateAsync(set => set.SetProperty(i => i.Paragraph, 41), Ct);
        });
        Assert.Equal(Rule.AgendaItemHasParagraph, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<WithdrawFromAgenda>(use => use.Run(Clerk, meeting.Id, gone, Ct)))).Rule);
        await Enter(Outcome.Approve);
        Assert.Equal(Rule.CaseDoesNotAwaitMeeting, (await Assert.ThrowsAsync<BrokenRuleException>(Close)).Rule);

        await Enter(Outcome.Postpone);
        await Close();

        var item = await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((Outcome.Postpone, 41), (item.Outcome, item.Paragraph));
        Assert.True(await app.Read(db => db.Meetings.Select(m => m.ClosedOn != null).SingleAsync(Ct)));
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == gone.Value && h.Kind == HistoryKind.MeetingOutcome, Ct)));
        Assert.Equal(CaseState.Draft, await app.Read(db => db.Cases.Select(c => c.State).SingleAsync(Ct)));

        Task Enter(Outcome outcome) => app.Do<RecordOutcome>(record => record.Run(Clerk, meeting.Id, gone, outcome, null, [], Ct));

        Task Close() => app.Do<CloseMeeting>(close => close.Run(Clerk, meeting.Id, null, Ct));
    }
}
