using Arende.Application.Bodies;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Arende.IntegrationTests.Reports;

/// <summary>When a board's period opens, and when its reports are due.</summary>
public sealed class OpenReportingPeriodsTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 1, 8, 0, 0, TimeSpan.Zero));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Reports_are_due_the_working_days_before_the_first_meeting_that_leaves_time()
    {
        // Five working days before 5 November is in October; before Monday 24 November it is Monday 17.
        await Meet(UsualBodies.Committee, new(2025, 11, 5), new(2025, 11, 24), new(2025, 12, 8));
        await Meet(UsualBodies.Board, new(2025, 11, 20), new(2025, 12, 1));

        var period = await Opened();

        Assert.Equal((new DateOnly(2025, 11, 17), (DateOnly?)new DateOnly(2025, 11, 24)), (period.DueOn, period.MeetingOn));
        Assert.Equal(new DateOnly(2025, 12, 1), await app.Read(db => PeriodMeetings.OfBoard(db, period, Ct)));
    }

    [Fact]
    public async Task Where_no_meeting_is_planned_the_calendars_day_holds()
    {
        await Meet(UsualBodies.Committee, new DateOnly(2025, 11, 5));

        var period = await Opened();

        Assert.Equal((new DateOnly(2025, 11, 24), null), (period.DueOn, period.MeetingOn));
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_after_the_opening_is_told_of()
    {
        await Meet(UsualBodies.Committee, new DateOnly(2025, 11, 24));
        var period = await Opened();
        Assert.False(await app.Read(db => PeriodMeetings.HasMoved(db, period, Ct)));

        await app.Read(async db =>
        {
            (await db.Meetings.SingleAsync(Ct)).Cancel("Få ärenden.");
            return await db.SaveChangesAsync(Ct);
        });

        Assert.True(await app.Read(db => PeriodMeetings.HasMoved(db, period, Ct)));
    }

    [Fact]
    public async Task A_period_that_was_opened_for_the_whole_municipality_is_not_opened_again_for_a_board()
    {
        await app.Read(async db =>
        {
            db.Add(new ReportingPeriod("oct", 2025, "oktober", "October", new(2025, 10, 31), new(2025, 11, 22), app.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(0, await app.Do<OpenReportingPeriods, int>(open => open.Run(Ct)));
    }

    [Fact]
    public async Task A_board_keeps_the_calendar_that_it_has_when_the_product_starts_again()
    {
        await app.Read(async db =>
        {
            foreach (var line in await db.RecurringPeriods.ToListAsync(Ct)) line.Change(new("oktober", "October", line.Kind, "10-31", "11-01", "11-22") { IsUsed = line.Key == "oct" });
            return await db.SaveChangesAsync(Ct);
        });

        await app.Do<ArendeDb>(db => KeepCalendars.Run(db, ReportingCalendar.Default, Ct));

        Assert.Equal(["oct"], await app.Read(db => db.RecurringPeriods.Where(line => line.IsUsed).Select(line => line.Key).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Each_board_asks_of_its_own_assignments()
    {
        var lines = new Dictionary<string, string?>
        {
            ["Arende:Bodies:kf:Function"] = "council", ["Arende:Bodies:ks:Function"] = "board", ["Arende:Bodies:au:Parent"] = "ks", ["Arende:Bodies:sn:Function"] = "board", ["Arende:Bodies:sn:Place"] = "2",
            ["Arende:Bodies:sn:Sv"] = "Socialnämnden", ["Arende:Bodies:sn:En"] = "The social services board", ["Arende:Bodies:sn:Abbreviation"] = "SN", ["Arende:Bodies:sn:Units:0"] = "Samhällsbyggnadskontoret",
        };
        await app.Do<ArendeDb>(async db =>
        {
            await KeepBodies.Run(db, new BodySettings(new ConfigurationBuilder().AddInMemoryCollection(lines).Build()), kept: null, app.Clock, Ct);
            await KeepCalendars.Run(db, ReportingCalendar.Default, Ct);
        });
        await AskedPeriod.Assign(app, "Nämndens", app.As(Role.Assignee).UnitId);
        await AskedPeriod.Assign(app, "Styrelsens", app.As(Role.Manager).UnitId);
        await AskedPeriod.Assign(app, "Ingens", null);

        Assert.Equal(2, await app.Do<OpenReportingPeriods, int>(open => open.Run(Ct)));
        foreach (var id in await app.Read(db => db.ReportingPeriods.Select(p => p.Id).ToListAsync(Ct)))
            await app.Do<IEventHandler<ReportingPeriodOpened>>(start => start.Handle(new ReportingPeriodOpened(id.Value), Ct));

        Assert.Equal(["ks Ingens", "ks Styrelsens", "sn Nämndens"], await app.Read(async db => (await (
            from report in db.StatusReports join period in db.ReportingPeriods on report.PeriodId equals (ReportingPeriodId?)period.Id join a in db.Assignments on report.AssignmentId equals a.Id
            select new { period.BoardId, a.Title }).ToListAsync(Ct)).Select(one => $"{db.Bodies[one.BoardId!.Value].Code} {one.Title}").Order(StringComparer.Ordinal).ToList()));
    }

    private async Task<ReportingPeriod> Opened()
    {
        Assert.Equal(1, await app.Do<OpenReportingPeriods, int>(open => open.Run(Ct)));
        Assert.Equal(0, await app.Do<OpenReportingPeriods, int>(open => open.Run(Ct)));
        return await app.Read(db => db.ReportingPeriods.AsNoTracking().SingleAsync(Ct));
    }

    private Task Meet(Body body, params DateOnly[] days) => app.Read(db =>
    {
        db.AddRange(days.Select(day => new Meeting(body, day)));
        return db.SaveChangesAsync(Ct);
    });
}
