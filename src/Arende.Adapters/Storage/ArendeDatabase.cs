using Arende.Adapters.Sqlite;
using Arende.Application.Assignments;
using Arende.Application.Bodies;
using Arende.Application.Files;
using Arende.Application.Plans;
using Arende.Application.Reports;
using Arende.Application.Search;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Adapters.Storage;

public static class ArendeDatabase
{
    private static readonly TimeSpan LongestMigration = TimeSpan.FromHours(6);

    /// <summary>Brings the database to this version, from none or from any earlier one. Safe to run again after it was interrupted.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        // Lines that can't be used are refused before anything is changed.
        var bodies = scope.ServiceProvider.GetService<BodySettings>() ?? new BodySettings(null);
        if (scope.ServiceProvider.GetService<SqliteFile>() is { } file)
        {
            file.Create();
            // EF Core locks by a row in SQLite; one that a killed migration left behind would be waited for until the end of
            // days. The embedded database belongs to one process, so nobody else can hold it.
            await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        }
        else
        {
            // An index over a large table takes its time, and whoever migrates waits for it.
            db.Database.SetCommandTimeout(LongestMigration);
        }
        await db.Database.MigrateAsync(ct);
        await KeepBodies.Run(db, bodies, scope.ServiceProvider.GetService<KeptBodies>(),
            scope.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System, ct);
        await KeepCalendars.Run(db, scope.ServiceProvider.GetService<ReportingCalendar>() ?? ReportingCalendar.Default, ct);
        await MoveImportedFiles.Run(db, scope.ServiceProvider.GetRequiredService<IFileStore>(), ct);
        await FillSearch.Run(db, ct);
        await BeginAssignmentHistories.Run(db, (scope.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow(), ct);
        await BeginPlanEntries.Run(db, ct);
    }
}
