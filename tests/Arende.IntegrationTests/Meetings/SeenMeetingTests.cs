using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>What somebody else has changed since it was shown is not cleared, moved or cancelled unseen.</summary>
public sealed class SeenMeetingTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2025, 3, 10);
    private TestApplication app = null!;
    private MeetingId meeting;
    private CaseId id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Committee.Id, Day, Ct));
        id = await PutUpOne();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_outcome_that_was_written_again_since_it_was_shown_is_not_cleared()
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Day).AddHours(12));
        await Enter(Outcome.Propose);
        var shown = (await Item()).Version;
        await Enter(Outcome.Postpone);

        await Assert.ThrowsAsync<LostRaceException>(() => Clear(shown));
        Assert.Equal(Outcome.Postpone, (await Item()).Entered?.Outcome);

        await Clear((await Item()).Version);
        Assert.False((await Item()).HasOutcome);
        // The second click of a double click.
        await Clear(shown);
    }

    [Fact]
    public async Task A_meeting_whose_agenda_was_changed_since_it_was_shown_is_not_moved()
    {
        var shown = (await Meeting()).Version;
        await PutUpOne();

        await Assert.ThrowsAsync<LostRaceException>(() => Move(shown));
        Assert.Equal(Day, (await Meeting()).Date);

        await Move((await Meeting()).Version);
        Assert.Equal(Day.AddDays(1), (await Meeting()).Date);
        await Move(shown);
    }

    [Fact]
    public async Task A_meeting_whose_agenda_was_changed_since_it_was_shown_is_not_cancelled()
    {
        var shown = (await Meeting()).Version;
        await PutUpOne();

        await Assert.ThrowsAsync<LostRaceException>(() => Cancel(shown));
        Assert.Equal(2, (await Meeting()).Agenda.Count);

        await Cancel((await Meeting()).Version);
        Assert.True((await Meeting()).IsCancelled);
        await Cancel(shown);
    }

    private async Task<CaseId> PutUpOne()
    {
        var one = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, one);
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, one, Ct));
        return one;
    }

    private Task Enter(Outcome outcome) => app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, outcome, null, [], Ct));

    private Task Clear(long seen) => app.Do<RecordOutcome>(record => record.Clear(Clerk, meeting, id, Ct, seen));

    private Task Move(long seen) => app.Do<MoveMeeting>(move => move.Run(Clerk, meeting, Day.AddDays(1), another: false, Ct, seen));

    private Task Cancel(long seen) => app.Do<CancelMeeting>(cancel => cancel.Run(Clerk, meeting, "Snöoväder", Ct, seen));

    private Task<AgendaItem> Item() => app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(i => i.CaseId == id, Ct));

    private Task<Meeting> Meeting() => app.Read(db => db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == meeting, Ct));
}
