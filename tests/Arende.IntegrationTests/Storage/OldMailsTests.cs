using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Storage;

/// <summary>The queue of a version whose mails waited with their words: what waits goes out with those of the day that it is sent.</summary>
public sealed class OldMailsTests
{
    private const string Before = "20261123090000_HistoryIsOnlyAddedTo";
    private static readonly Guid Period = Guid.CreateVersion7(), Person = Guid.CreateVersion7(), Assignment = Guid.CreateVersion7(), Row = Guid.CreateVersion7();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("arende");
        var file = Path.Combine(folder.FullName, "arende.db");
        await File.Create(file).DisposeAsync();
        await Migrate(null, file);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task On_postgres()
    {
        await using var postgres = new TestPostgres { IsMigrated = false };
        await postgres.InitializeAsync();
        await Migrate(postgres.GiveAway(), null);
    }

    private static async Task Migrate(string? postgres, string? sqlite)
    {
        await using var services = new ServiceCollection().AddLogging().AddArendeStorage(postgres, sqlite).BuildServiceProvider();
        await Use(services, async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync(Before, Ct);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO assignments (id, title, kind, status, access, transfer_count, version, overdue_since) VALUES ({Assignment}, 'Sent', 'Unknown', 'OnPlan', 'Open', 0, 0, '2026-03-02T05:00:00.000000Z')", Ct);
            await Queue(db, $"asked:{Period}:{Person}");
            await Queue(db, $"asked:{Period}:{Person}:{Assignment}");
            await Queue(db, $"reminder:{Period}:{Person}:2");
            await Queue(db, $"overdue:{Person}:2026-03-02");
            await Queue(db, $"distribution:{Row}:1", "Sent");
        });

        await ArendeDatabase.Migrate(services, Ct);

        await Use(services, async db =>
        {
            var mails = await db.Mails.AsNoTracking().ToDictionaryAsync(mail => mail.Key.Split(':')[0] + mail.Key.Split(':').Length, Ct);
            Assert.Equal((MailKind.ReportsAsked, (Guid?)Period, (Guid?)null), About(mails["asked3"]));
            Assert.Equal((MailKind.ReportsAsked, Period, Assignment), About(mails["asked4"]));
            Assert.Equal((MailKind.ReportReminder, Period, null), About(mails["reminder4"]));
            Assert.Equal((MailKind.Overdue, null, null), About(mails["overdue3"]));
            Assert.Equal(new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero), mails["overdue3"].FlaggedAt);
            Assert.Equal((MailKind.Decision, "Ämnet"), (mails["distribution3"].Kind, mails["distribution3"].Subject));
            Assert.All(mails.Values.Where(mail => mail.State == MailState.Waiting), mail => Assert.Null(mail.Subject ?? mail.Text ?? mail.Html));
        });
    }

    private static (MailKind, Guid?, Guid?) About(OutgoingMail mail) => (mail.Kind, mail.PeriodId?.Value, mail.AssignmentId?.Value);

    private static Task<int> Queue(ArendeDb db, string key, string state = "Waiting") => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO mails (id, key, "to", person_id, subject, text, html, state, created_at, next_try_at, tries)
        VALUES ({Guid.CreateVersion7()}, {key}, 'eva@example.se', {Person}, 'Ämnet', 'Texten', '<p>Texten</p>', {state}, '2026-03-02T05:00:10.000000Z', '2026-03-02T05:00:10.000000Z', 0)
        """, Ct);

    private static async Task Use(IServiceProvider services, Func<ArendeDb, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }
}
