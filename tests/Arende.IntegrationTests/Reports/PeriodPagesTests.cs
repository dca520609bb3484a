using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Arende.Web.Accounts;
using Arende.Web.Features.Home;
using Arende.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

public sealed class PeriodPagesTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly ReportingPeriod period = new("feb", 2025, "februari", "February", new(2025, 2, 28), new(2025, 3, 22), new(2025, 3, 1, 6, 0, 0, TimeSpan.Zero));
    private TestApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        var owner = app.As(Role.Assignee);
        var mine = Enumerable.Range(0, 3).Select(n => Owned($"Uppdrag {n}", owner)).ToList();
        var nobodys = new Assignment("Utan ägare", AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        var reports = mine.Select(a => new StatusReport(period.Id, a.Id, a.UnitId, owner.PersonId)).ToList();
        reports[0].Answer(AssignmentStatus.OnPlan, "Allt väl.", null, owner.PersonId, app.Clock.GetUtcNow());
        await app.Read(async db =>
        {
            db.AddRange([.. mine, nobodys, period, .. reports, new StatusReport(period.Id, nobodys.Id, null, app.As(Role.Controller).PersonId)]);
            return await db.SaveChangesAsync(Ct);
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_period_shows_each_units_reports_and_who_misses()
    {
        var units = await app.Read(db => PeriodUnits.Of(db, app.As(Role.Controller), period.Id, Ct));

        var building = Assert.Single(units, unit => unit.Id == app.As(Role.Assignee).UnitId);
        Assert.Equal((3, 1, new Missing("Person assignee", 2)), (building.Asked, building.Reported, Assert.Single(building.Missing)));
        Assert.Equal(1, Assert.Single(units, unit => unit.Id is null).Asked);
    }

    [Fact]
    public async Task My_page_asks_for_what_is_left_until_the_unit_is_frozen()
    {
        var viewer = app.As(Role.Assignee);
        Assert.Equal(2, Assert.Single((await app.Read(db => Todo.Of(db, app.Definitions, viewer, Ct))).Reports).Count);

        await app.Read(async db =>
        {
            var loaded = await db.FindAsync<ReportingPeriod>([period.Id], Ct);
            loaded!.Freeze(viewer.UnitId, viewer.PersonId, app.Clock.GetUtcNow());
            db.AddRange(loaded.Freezes);
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Empty((await app.Read(db => Todo.Of(db, app.Definitions, viewer, Ct))).Reports);
        Assert.Equal(0, Assert.Single(await app.Read(db => PeriodList.Read(db, viewer, Ct))).Left);
        Assert.True(Assert.Single(await app.Read(db => PeriodUnits.Of(db, viewer, period.Id, Ct)), unit => unit.Id == viewer.UnitId).IsFrozen);
    }

    [Fact]
    public async Task The_menu_counts_a_period_once_and_tells_when_it_is_late()
    {
        var viewer = app.As(Role.Assignee);
        await app.Read(async db =>
        {
            // Asked of another, and still what its owner is to give.
            (await db.StatusReports.FirstAsync(r => r.AskedId == viewer.PersonId && r.ReportedAt == null, Ct)).Ask(app.As(Role.Controller).PersonId);
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(2, Assert.Single((await app.Read(db => Todo.Of(db, app.Definitions, viewer, Ct))).Reports).Count);
        Assert.Equal((1, false), await Menu(period.DueOn));
        Assert.Equal((1, true), await Menu(period.DueOn.AddDays(1)));

        async Task<(int, bool)> Menu(DateOnly day)
        {
            var menu = await app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, viewer, StockholmTime.StartOfDay(day).AddHours(12), Ct));
            return (menu.Reports, menu.IsLate);
        }
    }

    [Fact]
    public async Task Only_those_asked_have_reports_to_write()
    {
        Assert.Equal(3, (await app.Read(db => MyReports.Read(db, app.As(Role.Assignee), period.Id, Ct))).Count);
        Assert.Empty(await app.Read(db => MyReports.Read(db, app.As(Role.Manager), period.Id, Ct)));
        Assert.Equal((4, 1, 1), await app.Read(async db =>
        {
            var row = Assert.Single(await PeriodList.Read(db, app.As(Role.Controller), Ct));
            return (row.Asked, row.Reported, row.Left);
        }));
    }

    [Fact]
    public async Task A_period_tells_what_was_reported_on_each_assignment_and_on_which_nothing_was()
    {
        var answers = await app.Read(db => PeriodAnswers.Of(db, app.As(Role.Controller), period.Id, Ct));

        Assert.Equal(["Uppdrag 0", "Uppdrag 1", "Uppdrag 2", "Utan ägare"], answers.Select(answer => answer.Title));
        Assert.Equal((AssignmentStatus.OnPlan, "Allt väl.", "Person assignee"), (answers[0].Status, answers[0].Comment, answers[0].By));
        Assert.All(answers.Skip(1), answer => Assert.Null(answer.Status));
    }

    private static Assignment Owned(string title, Viewer owner)
    {
        var assignment = new Assignment(title, AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, owner.UnitId, AccessLevel.Open);
        assignment.Give(owner.UnitId, owner.PersonId);
        return assignment;
    }
}
