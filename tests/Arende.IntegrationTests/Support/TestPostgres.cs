using Arende.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// A database of the test's own on a real PostgreSQL, with this version's tables and no rows. A class fixture, or made in a test.
/// Nobody drops it: the server is thrown away, and one that only use cases worked in is used again.
/// </summary>
public sealed class TestPostgres : IAsyncLifetime
{
    readonly ServiceSet services = TestServices.Here;
    UsedAgain? used;
    NpgsqlDataSource? dataSource;
    bool isGivenAway;

    /// <summary>False for a database without tables, as an administrator makes it.</summary>
    public bool IsMigrated { get; init; } = true;

    public string Name { get; private set; } = $"arende_{Guid.NewGuid():N}";

    /// <summary>For programs, jobs and commands, of which it isn't known when they have ended: nobody uses the database after them.</summary>
    public string GiveAway()
    {
        isGivenAway = true;
        return services.ConnectionString(Name);
    }

    /// <summary>For use cases, all of which have ended before the database is disposed of: the connections stay open for those of the next test.</summary>
    public IServiceCollection AddStorageTo(IServiceCollection collection)
    {
        collection.AddArendeStorage(services.ConnectionString(Name), null);
        return used is null ? collection : collection.AddSingleton(used.ProductsDataSource);
    }

    public NpgsqlDataSource DataSource => dataSource ?? throw new InvalidOperationException("The database has not been made yet.");

    public static NpgsqlDataSource DataSourceOf(string connectionString) =>
        // The tests' own questions wait for a server that was paused, on a slow machine as well; the product has its own patience.
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Timeout = 60, CommandTimeout = 60 });

    public async ValueTask InitializeAsync()
    {
        if (IsMigrated && !TestServices.AreTakenAway)
        {
            used = await services.TakeDatabase();
            (Name, dataSource) = (used.Name, used.DataSource);
            return;
        }
        await services.CreateDatabase(Name, IsMigrated);
        dataSource = DataSourceOf(services.ConnectionString(Name));
    }

    public async ValueTask DisposeAsync()
    {
        if (dataSource is null) return;
        if (used is not null && !isGivenAway && await services.GiveBack(used)) return;
        if (used is not null) await used.DisposeAsync();
        else await dataSource.DisposeAsync();
        await TestServices.CleanUp(async () =>
        {
            if (TestServices.AreTakenAway) await StartServer(CancellationToken.None);
            // Pooled connections of what was tested: the server has room for so many.
            await services.Maintain($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");
        });
    }

    /// <summary>Stops as in a power cut; what was committed is recovered at the next start.</summary>
    public static Task KillServer(CancellationToken ct) => TestServices.TakeAway("postgres-kill", ct);

    public static Task StopServer(CancellationToken ct) => TestServices.TakeAway("postgres-stop", ct);

    public static Task StartServer(CancellationToken ct) => TestServices.TakeAway("postgres-start", ct);

    /// <summary>The server keeps its connections open and says nothing, until <see cref="ContinueServer"/>.</summary>
    public static Task PauseServer(CancellationToken ct) => TestServices.TakeAway("postgres-pause", ct);

    public static Task ContinueServer(CancellationToken ct) => TestServices.TakeAway("postgres-continue", ct);
}
