using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

public sealed class ReportStatusTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private UnitId building;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        building = app.As(Role.Assignee).UnitId;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Of_two_who_report_at_once_the_second_is_told_and_the_first_ones_words_stay()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building, owner: app.As(Role.Assignee).PersonId);
        var seen = await (await AskedPeriod.Open(app)).Report(assignment);
        await Report(Role.Assignee, seen, "Ägarens ord.");

        await Assert.ThrowsAsync<LostRaceException>(() => Report(Role.Controller, seen, "Controllerns ord."));

        Assert.Equal("Ägarens ord.", await app.Read(db => db.StatusReports.Where(r => r.Id == seen.Id).Select(r => r.Comment).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Who_reports_while_the_unit_is_frozen_writes_nothing_into_what_is_frozen()
    {
        var assignment = await AskedPeriod.Assign(app, "Kajen", building);
        var period = await AskedPeriod.Open(app);
        var seen = await period.Report(assignment);
        await period.Freeze(building, "Ingen är här.");

        Assert.NotEqual(seen.Version, (await period.Report(assignment)).Version);
    }

    [Fact]
    public async Task What_is_done_already_says_more_of_itself_at_year_end_and_stays_done()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
        var done = await AskedPeriod.Assign(app, "Arkivet", building, plan: 2025);
        await app.Read(async db =>
        {
            (await db.Assignments.SingleAsync(a => a.Id == done.Id, Ct)).Report(AssignmentStatus.Done, app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });
        var period = await AskedPeriod.Open(app, "year");
        await period.Answer(done, AssignmentStatus.Done, "Arkivet är flyttat.");
        await period.Answer(done, AssignmentStatus.Done, "Arkivet är flyttat till källaren.");

        Assert.Equal(AssignmentStatus.Done, await app.Read(db => db.Assignments.Where(a => a.Id == done.Id).Select(a => a.Status).SingleAsync(Ct)));
        Assert.Equal("Arkivet är flyttat till källaren.", (await period.Report(done)).Comment);
    }

    private Task Report(string role, StatusReport seen, string words) =>
        app.Do<ReportStatus>(use => use.Run(app.As(role), seen.Id, AssignmentStatus.OnPlan, words, null, seen.Version, Ct));
}
