using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public sealed class OverviewTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Today = new(2025, 9, 1);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(OverviewBy.Unit, "unit")]
    [InlineData(OverviewBy.Owner, "owner")]
    [InlineData(OverviewBy.Board, "series")]
    public async Task Each_number_opens_exactly_its_rows(OverviewBy by, string word)
    {
        await Some();

        foreach (var row in await Overview(by))
        {
            var narrowed = (string? key) => word switch { "unit" => All.Narrowed(key, null, null, null, null), "series" => All.Narrowed(null, null, null, null, null, key), _ => AssignmentFilter.Read(Controller, "all", null, key, null, null) };
            foreach (var (stage, count) in new[] { (AssignmentStage.Open, row.Open), (AssignmentStage.OnPlan, row.OnPlan), (AssignmentStage.Delayed, row.Delayed), (AssignmentStage.WithoutDeadline, row.WithoutDeadline), (AssignmentStage.Late, row.Late), (AssignmentStage.Soon, row.Soon), (AssignmentStage.Stale, row.Stale) })
                Assert.Equal((row.Key, stage, count), (row.Key, stage, (await app.Read(db => AssignmentList.Read(db, Controller, narrowed(row.Key) with { Stage = stage }, Today, Ct))).Rows.Count));
        }
    }

    [Fact]
    public async Task The_most_delayed_come_first_and_the_secret_are_not_counted()
    {
        await Some();

        var rows = await Overview(OverviewBy.Owner);

        Assert.Equal([("Person manager", 3, 2, 1), (null, 2, 0, 0)], rows.Select(row => (row.Name, row.Open, row.Delayed, row.Late)));
    }

    [Fact]
    public async Task Without_a_deadline_it_is_neither_on_plan_nor_delayed_and_the_three_are_all()
    {
        await Some();

        var nobodys = Assert.Single(await Overview(OverviewBy.Owner), row => row.Name is null);

        Assert.Equal((2, 1, 0, 1), (nobodys.Open, nobodys.OnPlan, nobodys.Delayed, nobodys.WithoutDeadline));
    }

    [Fact]
    public async Task What_nobody_has_said_anything_of_for_four_months_is_stale_until_it_is_reported()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 30, 8, 0, 0, TimeSpan.Zero));
        var (old, reported) = (New("Glömt", null), New("Rapporterat", null));
        await Add([old, reported]);
        await app.Read(async db =>
        {
            (await db.Assignments.SingleAsync(a => a.Id == reported.Id, Ct)).Report(AssignmentStatus.OnPlan, new DateTimeOffset(2025, 8, 30, 8, 0, 0, TimeSpan.Zero));
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(["Glömt"], (await app.Read(db => AssignmentList.Read(db, Controller, All with { Stage = AssignmentStage.Stale }, Today, Ct))).Rows.Select(row => row.Title));
        Assert.Empty((await app.Read(db => AssignmentList.Read(db, Controller, All with { Stage = AssignmentStage.Stale }, Today.AddDays(-10), Ct))).Rows);
    }

    [Fact]
    public async Task What_is_delayed_stale_nobodys_or_without_a_deadline_is_taken_up()
    {
        await Some();

        var planned = New("Med ägare, utan slutdatum", null);
        planned.Give(app.As(Role.Manager).UnitId, app.As(Role.Manager).PersonId);
        await Add([planned]);

        Assert.Equal(["Förfallet", "Försenat", "Ingens", "Ingens, snart", "Med ägare, utan slutdatum"], (await app.Read(db => db.Assignments.ToTakeUp(Today).Where(a => a.Access != AccessLevel.Secret).Select(a => a.Title).ToListAsync(Ct))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_period_says_what_was_reported_on_these_as_corrected_and_what_was_not()
    {
        await Some();
        var period = new ReportingPeriod("aug", 2025, "augusti", "August", new(2025, 8, 31), new(2025, 9, 22), app.Clock.GetUtcNow());
        await app.Read(async db =>
        {
            db.Add(period);
            foreach (var one in await db.Assignments.ToListAsync(Ct))
            {
                var report = new StatusReport(period.Id, one.Id, null, Controller.PersonId);
                if (one.Title is "Enligt plan" or "Försenat" or "Hemligt") report.Answer(AssignmentStatus.OnPlan, "Går bra.", null, Controller.PersonId, app.Clock.GetUtcNow());
                if (one.Title == "Försenat") report.Correct(AssignmentStatus.Delayed, "Försenat.", null, Controller.PersonId, app.Clock.GetUtcNow());
                db.Add(report);
            }
            return await db.SaveChangesAsync(Ct);
        });

        var trend = Assert.Single(await app.Read(db => PeriodTrend.Latest(db, VisibleTo.Assignments(db, Controller), Ct)));

        // The secret one's is neither.
        Assert.Equal((0, 1, 1, 3), (trend.Done, trend.OnPlan, trend.Delayed, trend.Missing));
        var owner = app.As(Role.Manager).PersonId;
        var owned = Assert.Single(await app.Read(db => PeriodTrend.Latest(db, db.Assignments.Where(a => a.OwnerId == owner), Ct)));
        Assert.Equal((0, 1, 1, 1), (owned.Done, owned.OnPlan, owned.Delayed, owned.Missing));
        Assert.Empty(await app.Read(db => PeriodTrend.Latest(db, db.Assignments.Where(a => a.OwnerId == Controller.PersonId), Ct)));
    }

    private static AssignmentFilter All => new(AssignmentScope.All, AssignmentStage.Open, false, null, null);

    private Viewer Controller => app.As(Role.Controller);

    private Task<IReadOnlyList<OverviewRow>> Overview(OverviewBy by) =>
        app.Read(async db => await AssignmentOverview.Of(db, await AssignmentList.Chosen(db, Controller, All, Ct), by, Today, Ct));

    private Task<int> Some()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 8, 1, 8, 0, 0, TimeSpan.Zero));
        Assignment[] kims = [New("Förfallet", Today.AddDays(-1)), New("Försenat", Today.AddDays(40), AssignmentStatus.Delayed), New("Enligt plan", Today.AddDays(40))];
        foreach (var one in kims) one.Give(app.As(Role.Manager).UnitId, app.As(Role.Manager).PersonId);
        return Add([.. kims, New("Ingens", null), New("Ingens, snart", Today.AddDays(5)), New("Hemligt", Today.AddDays(-1), access: AccessLevel.Secret)]);
    }

    private Task<int> Add(IEnumerable<Assignment> some) => app.Read(db =>
    {
        db.AddRange(some);
        return db.SaveChangesAsync(Ct);
    });

    private static Assignment New(string title, DateOnly? dueOn, AssignmentStatus status = AssignmentStatus.OnPlan, AccessLevel access = AccessLevel.Open)
    {
        var assignment = new Assignment(title, AssignmentKind.Assignment, status, null, null, access);
        if (dueOn is { } day) assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day:O}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
        return assignment;
    }
}
