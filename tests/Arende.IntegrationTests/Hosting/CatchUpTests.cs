using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Hosting;

/// <summary>The embedded product that is off at five in the morning, when the daily jobs run.</summary>
public sealed class CatchUpTests : IDisposable
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("arende-late-");

    [Fact]
    public async Task What_a_missed_night_would_have_done_is_done_at_start()
    {
        await using (var before = await TestNode.Start(null, Path.Combine(folder.FullName, "arende.db"), null))
        {
            var unit = new Unit("Kontoret", null);
            var owner = new Person("Anna Alm", "Utredare", "anna@example.se", unit.Id, Role.Assignee);
            var late = new Assignment("Sen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
            var day = StockholmTime.Today(before.Clock).AddDays(-3);
            late.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day:O}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
            late.Give(unit.Id, owner.Id);
            await before.Save(unit, owner, late);
            // What it began with is open on some days only; the product begins with the test's own.
            await before.Read(db => db.RecurringPeriods.ExecuteDeleteAsync(Ct));
        }

        using var product = new OfficeHours(folder.FullName);
        using var browser = product.Browser();
        await Until(product, db => db.Notifications.AnyAsync(n => n.Kind == Domain.Notifications.NotificationKind.AssignmentOverdue, Ct));
        await Until(product, db => db.StatusReports.AnyAsync(Ct));
        // And from now on it is known when the notice board answers.
        await Until(product, db => db.BoardRuns.AnyAsync(Ct));
    }

    static async Task Until(OfficeHours product, Func<ArendeDb, Task<bool>> question)
    {
        for (var until = Environment.TickCount64 + 180_000; ; await Task.Delay(100, Ct))
        {
            await using var scope = product.Services.CreateAsyncScope();
            if (await question(scope.ServiceProvider.GetRequiredService<ArendeDb>())) return;
            if (Environment.TickCount64 > until) throw new TimeoutException("It was never caught up.");
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>With a period that is open whenever the test is run.</summary>
    sealed class OfficeHours(string folder) : EmbeddedProduct
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Arende:Data"] = folder, ["Arende:Demo"] = "false", ["Arende:Smtp:Host"] = "127.0.0.1", ["Arende:Smtp:From"] = "arende@strandkoping.example",
            ["Arende:ReportingPeriods:0:Key"] = "nu", ["Arende:ReportingPeriods:0:Sv"] = "perioden", ["Arende:ReportingPeriods:0:En"] = "the period",
            ["Arende:ReportingPeriods:0:PeriodEnd"] = Day(-10), ["Arende:ReportingPeriods:0:OpensOn"] = Day(-5), ["Arende:ReportingPeriods:0:DueOn"] = Day(20),
        };

        static string Day(int days) => StockholmTime.Today(TimeProvider.System).AddDays(days).ToString("MM-dd", CultureInfo.InvariantCulture);
    }
}
