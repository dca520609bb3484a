using Arende.Application.Reports;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

public sealed class SecretReportTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_may_not_read_an_assignment_closes_it_by_no_report()
    {
        var manager = app.As(Role.Manager);
        var period = new ReportingPeriod("aug", 2025, "Delår", "Interim", new DateOnly(2025, 8, 31), new DateOnly(2025, 9, 10), app.Clock.GetUtcNow());
        var assignment = new Assignment("Hemligt uppdrag", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, manager.UnitId, AccessLevel.Secret);
        var report = new StatusReport(period.Id, assignment.Id, manager.UnitId, manager.PersonId);
        await app.Read(async db =>
        {
            db.AddRange(period, assignment, report);
            return await db.SaveChangesAsync(Ct);
        });

        // The controller reports on every assignment that they may read, and this isn't one.
        foreach (var role in new[] { Role.Controller, Role.CaseOfficer, Role.Administrator })
            Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Report(role))).Rule);
        Assert.True((await app.Read(db => db.Assignments.SingleAsync(a => a.Id == assignment.Id, Ct))).IsOpen);

        await Report(Role.Manager);
        Assert.False((await app.Read(db => db.Assignments.SingleAsync(a => a.Id == assignment.Id, Ct))).IsOpen);

        Task Report(string role) => app.Do<ReportStatus>(use => use.Run(app.As(role), report.Id, AssignmentStatus.Done, "Klart.", null, report.Version, Ct));
    }
}
