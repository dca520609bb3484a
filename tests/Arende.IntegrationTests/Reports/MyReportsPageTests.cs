using System.Text.RegularExpressions;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>What an owner is told of the reports in a period that they were asked for.</summary>
public sealed class MyReportsPageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string Bench = "Räkna bänkarna";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_report_is_urgent_and_one_that_was_frozen_unwritten_is_not_called_reported()
    {
        using var owner = await product.BrowserOf("ulla");
        await TheDemosOwnPeriodHasAsked();
        var period = await Ask();
        Assert.Matches(MyPageIsUrgent, await Get("/"));
        Assert.Contains($"/reports/{period}/mine", await Get("/reports"), StringComparison.Ordinal);

        using var controller = await product.BrowserOf("conny");
        var assignment = await product.Read(db => db.Assignments.Where(a => a.Title == Bench).Select(a => a.Id).SingleAsync(Ct));
        var asked = "Lägesrapporten som saknas begärs av den nya ägaren, med mejl.";
        Assert.Contains(asked, await controller.GetStringAsync(new Uri($"/assignments/{assignment}", UriKind.Relative), Ct), StringComparison.Ordinal);

        await Freeze(period);

        Assert.DoesNotContain(asked, await controller.GetStringAsync(new Uri($"/assignments/{assignment}", UriKind.Relative), Ct), StringComparison.Ordinal);
        var mine = await Get($"/reports/{period}/mine");
        Assert.DoesNotContain("Allt är rapporterat", mine, StringComparison.Ordinal);
        Assert.Contains("1 av 1 lägesrapporter var inte lämnade", mine, StringComparison.Ordinal);
        Assert.DoesNotContain($"/reports/{period}/mine", await Get("/reports"), StringComparison.Ordinal);

        Task<string> Get(string path) => owner.GetStringAsync(new Uri(path, UriKind.Relative), Ct);
    }

    // It asks of every assignment that is open when it does: not of the one that is made here.
    async Task TheDemosOwnPeriodHasAsked()
    {
        while (await product.Read(db => db.Outbox.AnyAsync(message => message.FinishedAt == null && message.ParkedAt == null, Ct))) await Task.Delay(50, Ct);
        Assert.True(await product.Read(db => db.StatusReports.AnyAsync(Ct)));
    }

    static Regex MyPageIsUrgent { get; } = new("href=\"/\"[^>]*>(?:(?!</a>).)*count--urgent", RegexOptions.Singleline);

    Task<ReportingPeriodId> Ask() => product.Read(async db =>
    {
        var ulla = await db.People.SingleAsync(p => p.Name == "Ulla Uppdragsansvarig", Ct);
        var assignment = new Assignment(Bench, AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, ulla.UnitId, AccessLevel.Open);
        assignment.Give(ulla.UnitId, ulla.Id);
        var period = new ReportingPeriod("test", 2020, "provet", "the test", new(2020, 1, 31), new(2020, 2, 15), new(2020, 2, 1, 6, 0, 0, TimeSpan.Zero));
        db.AddRange(assignment, period, new StatusReport(period.Id, assignment.Id, ulla.UnitId, ulla.Id));
        await db.SaveChangesAsync(Ct);
        return period.Id;
    });

    Task<int> Freeze(ReportingPeriodId id) => product.Read(async db =>
    {
        var (period, ulla) = (await db.ReportingPeriods.Include(p => p.Freezes).SingleAsync(p => p.Id == id, Ct), await db.People.SingleAsync(p => p.Name == "Ulla Uppdragsansvarig", Ct));
        period.Freeze(ulla.UnitId, ulla.Id, new(2020, 2, 20, 6, 0, 0, TimeSpan.Zero));
        db.AddRange(period.Freezes);
        return await db.SaveChangesAsync(Ct);
    });
}
