using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Support;

/// <summary>A migrated database of the tests' own, as the product registers it; the same facts hold on both providers.</summary>
public abstract class TestStorage : IAsyncLifetime
{
    ServiceProvider? services;

    public IServiceProvider Services => services!;

    public ITransitionStore Store => Services.GetRequiredService<ITransitionStore>();

    public virtual async ValueTask InitializeAsync()
    {
        var collection = new ServiceCollection().AddLogging();
        Register(collection);
        services = collection.BuildServiceProvider();
        await ArendeDatabase.Migrate(services, CancellationToken.None);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public async Task<T> With<T>(Func<ArendeDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }

    public Task With(Func<ArendeDb, Task> work) => With(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>A case of its own register, with its officer and unit.</summary>
    public Task<Case> AddCase(AccessLevel access = AccessLevel.Open) => With(async db =>
    {
        var unit = new Unit($"Kontor {Guid.NewGuid()}", null);
        var officer = new Person("Eva Ek", "Handläggare", $"{Guid.NewGuid()}@example.se", unit.Id, Role.CaseOfficer);
        var added = new Case(new CaseNumber(Guid.NewGuid().ToString("N"), 2026, 1), "Ny förskola", officer, access, DateTimeOffset.UtcNow);
        db.AddRange(unit, officer, added);
        await db.SaveChangesAsync();
        return added;
    });

    protected abstract void Register(IServiceCollection collection);
}

public sealed class PostgresStorage : TestStorage
{
    readonly TestPostgres postgres = new();

    public override async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await postgres.DisposeAsync();
    }

    protected override void Register(IServiceCollection collection) => postgres.AddStorageTo(collection);
}

public sealed class SqliteStorage : TestStorage
{
    const string FileName = "arende.db";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("arende");

    public override async ValueTask InitializeAsync()
    {
        await MigratedSqlite.CopyTo(Path.Combine(folder.FullName, FileName));
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        MigratedSqlite.CloseConnections(Path.Combine(folder.FullName, FileName));
        folder.Delete(recursive: true);
    }

    protected override void Register(IServiceCollection collection) =>
        collection.AddArendeStorage(null, Path.Combine(folder.FullName, FileName));
}
