using Arende.Application.Contracts;
using Arende.Application.Meetings;
using Arende.Application.Messaging;
using Arende.Application.Reports;
using Arende.Domain.Bodies;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>The meeting from which a period's due day was counted is moved or cancelled, or another one is planned.</summary>
public sealed class CountDueDaysAnewTests : IAsyncLifetime
{
    private static readonly DateOnly Committee = new(2025, 11, 24);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 3, 8, 0, 0, TimeSpan.Zero));
        await Plan(Committee);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_counted_from_the_new_day_and_told_in_the_history()
    {
        await AskedPeriod.Assign(app, "Kajen", app.As(Role.Assignee).UnitId);
        var period = await Opened();

        await Move(new DateOnly(2025, 12, 1));

        Assert.Equal((new DateOnly(2025, 11, 24), (DateOnly?)new DateOnly(2025, 12, 1)), await Due());
        Assert.Contains("\"to\":\"2025-11-24\"", await app.Read(db => db.History.Where(h => h.SubjectId == period.Value && h.Kind == HistoryKind.DueDayChanged).Select(h => h.Arguments).SingleAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_cancelled_the_next_one_that_leaves_a_week_takes_the_reports()
    {
        await Opened();
        await Plan(new DateOnly(2025, 12, 8));

        await Cancel();

        Assert.Equal((new DateOnly(2025, 12, 1), (DateOnly?)new DateOnly(2025, 12, 8)), await Due());
    }

    [Fact]
    public async Task Where_no_meeting_is_left_the_calendars_day_holds()
    {
        await Opened();
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 14, 8, 0, 0, TimeSpan.Zero));

        await Cancel();

        // The calendar's 22 November is a Saturday.
        Assert.Equal((new DateOnly(2025, 11, 24), null), await Due());
    }

    [Fact]
    public async Task Moved_by_some_days_near_the_due_day_it_still_follows_the_meeting()
    {
        await Opened();
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 14, 8, 0, 0, TimeSpan.Zero));

        await Move(new DateOnly(2025, 11, 26));

        Assert.Equal((new DateOnly(2025, 11, 19), (DateOnly?)new DateOnly(2025, 11, 26)), await Due());
    }

    [Fact]
    public async Task Where_all_units_are_frozen_it_stays()
    {
        var unit = app.As(Role.Assignee).UnitId;
        await AskedPeriod.Assign(app, "Kajen", unit);
        var id = await Opened();
        await app.Do<FreezeUnit>(freeze => freeze.Run(app.As(Role.Controller), id, unit, Ct, "Ingen är här."));

        await Move(new DateOnly(2025, 12, 1));

        Assert.Equal((new DateOnly(2025, 11, 17), (DateOnly?)Committee), await Due());
    }

    [Fact]
    public async Task One_that_is_planned_in_place_of_a_cancelled_one_takes_the_reports()
    {
        var period = await Opened();
        await Cancel();

        await Plan(new DateOnly(2025, 12, 8));

        Assert.Equal((new DateOnly(2025, 12, 1), (DateOnly?)new DateOnly(2025, 12, 8)), await Due());
        Assert.Equal(2, await app.Read(db => db.History.CountAsync(h => h.SubjectId == period.Value && h.Kind == HistoryKind.DueDayChanged, Ct)));
    }

    [Fact]
    public async Task One_that_is_planned_after_a_manager_has_frozen_changes_nothing()
    {
        var unit = app.As(Role.Assignee).UnitId;
        await AskedPeriod.Assign(app, "Kajen", unit);
        var id = await Opened();
        await Cancel();
        await app.Do<FreezeUnit>(freeze => freeze.Run(app.As(Role.Controller), id, unit, Ct, "Ingen är här."));

        await Plan(new DateOnly(2025, 12, 8));

        Assert.Equal((new DateOnly(2025, 11, 24), null), await Due());
    }

    [Fact]
    public async Task One_that_was_held_and_is_entered_late_takes_no_reports()
    {
        await Opened();
        await Cancel();
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 12, 10, 8, 0, 0, TimeSpan.Zero));

        await Plan(new DateOnly(2025, 12, 8));

        Assert.Equal((new DateOnly(2025, 11, 24), null), await Due());
    }

    // Only the calendar's period of October is open then.
    private async Task<ReportingPeriodId> Opened()
    {
        Assert.Equal(1, await app.Do<OpenReportingPeriods, int>(open => open.Run(Ct)));
        var id = await app.Read(db => db.ReportingPeriods.Select(p => p.Id).SingleAsync(Ct));
        await app.Do<IEventHandler<ReportingPeriodOpened>>(start => start.Handle(new ReportingPeriodOpened(id.Value), Ct));
        Assert.Equal((new DateOnly(2025, 11, 17), (DateOnly?)Committee), await Due());
        return id;
    }

    private Task Plan(DateOnly day) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Committee.Id, day, Ct));

    private async Task Move(DateOnly to)
    {
        var id = await Meeting();
        await app.Do<MoveMeeting>(move => move.Run(app.As(Role.Clerk), id, to, another: false, Ct));
    }

    private async Task Cancel()
    {
        var id = await Meeting();
        await app.Do<CancelMeeting>(cancel => cancel.Run(app.As(Role.Clerk), id, "Få ärenden.", Ct));
    }

    private Task<MeetingId> Meeting() => app.Read(db => db.Meetings.Where(m => m.Date == Committee).Select(m => m.Id).SingleAsync(Ct));

    private async Task<(DateOnly DueOn, DateOnly? MeetingOn)> Due()
    {
        var period = await app.Read(db => db.ReportingPeriods.AsNoTracking().SingleAsync(Ct));
        return (period.DueOn, period.MeetingOn);
    }
}
