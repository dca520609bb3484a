using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>What a period still expects when a decision has ended some of what it asked of.</summary>
public sealed class MissingReportsTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private UnitId building;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DecisionPoint Point => new(UsualBodies.Board.Id, new DateOnly(2025, 3, 3), 40);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        building = app.As(Role.Assignee).UnitId;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Of_what_is_struck_merged_or_split_no_report_is_missing()
    {
        var (struck, merged, split, left) = (await Assign("Struket"), await Assign("Sammanslaget"), await Assign("Uppdelat"), await Assign("Kajen"));
        var alone = await AskedPeriod.Assign(app, "Ensamt utan enhet", null);
        var period = await AskedPeriod.Open(app);
        await Change(db => Find(db, alone).Strike(Point, null, app.Clock.GetUtcNow(), null));
        await Change(db => Find(db, struck).Strike(Point, null, app.Clock.GetUtcNow(), null));
        await Change(db => Find(db, merged).MergeInto(Find(db, left), Point, null, app.Clock.GetUtcNow()));
        await Change(db => db.AddRange(Find(db, split).Split(["Norra", "Södra"], Point, null, app.Clock.GetUtcNow())));

        Assert.Equal([left.Id], await Missing(period));
        Assert.Equal(["Kajen"], (await app.Read(db => ReportGaps.Of(db, app.As(Role.Controller), period.Id, Ct))).Select(gap => gap.Title));
        Assert.Equal([left.Id], (await app.Read(db => MyReports.Read(db, app.As(Role.Assignee), period.Id, Ct))).Select(report => report.AssignmentId));
        await period.Answer(left, AssignmentStatus.OnPlan, "Går bra.");
        var unit = (await app.Read(db => PeriodUnits.Of(db, app.As(Role.Controller), period.Id, Ct))).Single(one => one.Id == building);
        Assert.Equal((1, 0), (unit.Asked, unit.Missed));
        await period.Freeze(building);
        Assert.Equal([(null, 0), (building, 1)], (await app.Read(db => PeriodUnits.Of(db, app.As(Role.Controller), period.Id, Ct))).Select(one => (one.Id, one.Asked)));
        Assert.Null(Assert.Single((await period.Read()).Freezes).Reason);
    }

    [Theory]
    [InlineData("feb", 0)]
    [InlineData("year", 1)]
    public async Task Of_what_is_adopted_only_a_year_end_asks(string key, int missing)
    {
        var adopted = await Assign("Kajen");
        var period = await AskedPeriod.Open(app, key);
        await Change(db => Find(db, adopted).Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));
        await Change(db => Find(db, adopted).Account(Point, null, app.Clock.GetUtcNow()));

        Assert.Equal(missing, (await Missing(period)).Count);
    }

    private Task<Assignment> Assign(string title) => AskedPeriod.Assign(app, title, building, owner: app.As(Role.Assignee).PersonId);

    private Task<List<AssignmentId>> Missing(AskedPeriod period) => app.Read(db => MissingReports.Of(db, period.Id).Select(report => report.AssignmentId).ToListAsync(Ct));

    private static Assignment Find(ArendeDb db, Assignment of) => db.Assignments.Single(a => a.Id == of.Id);

    private Task Change(Action<ArendeDb> change) => app.Read(db =>
    {
        change(db);
        return db.SaveChangesAsync(Ct);
    });
}
