using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Storage;

public abstract class MigrationContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_migrations_say_all_that_the_model_says() => storage.With(db =>
    {
        Assert.False(db.Database.HasPendingModelChanges());
        return Task.CompletedTask;
    });

    [Fact]
    public Task What_a_migration_reads_in_the_model_of_its_day_is_there() => storage.With(db =>
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        foreach (var (id, type) in migrations.Migrations)
        {
            var migration = migrations.CreateMigration(type, db.Database.ProviderName!);
            if (migration.UpOperations.Any(one => one is AlterColumnOperation or InsertDataOperation or UpdateDataOperation or DeleteDataOperation))
                Assert.True(migration.TargetModel.GetEntityTypes().Any(), $"{id} was left without its model (decision 50)");
        }
        return Task.CompletedTask;
    });

    [Fact]
    public async Task Migrating_again_changes_nothing() => await ArendeDatabase.Migrate(storage.Services, Ct);

    [Fact]
    public async Task Times_are_compared_and_sorted_by_the_database()
    {
        var me = PersonId.New();
        var noon = new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
        DateTimeOffset[] times = [noon.AddMicroseconds(1), noon, noon.AddDays(-400), noon.AddMilliseconds(500)];
        await storage.With(async db =>
        {
            db.Notifications.AddRange(times.Select(at => new Notification(me, NotificationKind.AssignmentOverdue, Guid.NewGuid().ToString(), at)));
            await db.SaveChangesAsync(Ct);
            var mine = db.Notifications.Where(n => n.PersonId == me);
            Assert.Equal(times.Order(), await mine.OrderBy(n => n.At).Select(n => n.At).ToListAsync(Ct));
            Assert.Equal(2, await mine.CountAsync(n => n.At > noon, Ct));
        });
    }

    [Fact]
    public async Task A_key_that_is_taken_is_a_lost_race() => await storage.With(async db =>
    {
        var name = $"Kontor {Guid.NewGuid()}";
        db.Units.AddRange(new Unit(name, null), new Unit(name, null));
        await Assert.ThrowsAsync<Application.Storage.LostRaceException>(() => db.SaveOrThrowConflict(Ct));
    });

    [Fact]
    public void What_one_node_protects_is_kept_in_the_database()
    {
        var protectedText = storage.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Protect("eva");
        Assert.Equal("eva", storage.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie").Unprotect(protectedText));
        using var scope = storage.Services.CreateScope();
        Assert.NotEmpty(scope.ServiceProvider.GetRequiredService<ArendeDb>().DataProtectionKeys);
    }
}

public sealed class PostgresMigrationTests(PostgresStorage storage) : MigrationContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteMigrationTests(SqliteStorage storage) : MigrationContract(storage), IClassFixture<SqliteStorage>;
