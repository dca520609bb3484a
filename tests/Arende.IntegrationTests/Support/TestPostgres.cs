using Npgsql;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// A database of the test's own on a real PostgreSQL, with this version's tables and no rows. A class fixture, or made in a test.
/// Nobody drops it: the server is thrown away.
/// </summary>
public sealed class TestPostgres : IAsyncLifetime
{
    readonly ServiceSet services = TestServices.Here;
    NpgsqlDataSource? dataSource;

    /// <summary>False for a database without tables, as an administrator makes it.</summary>
    public bool IsMigrated { get; init; } = true;

    public string Name { get; } = $"arende_{Guid.NewGuid():N}";

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(services.Postgres) { Database = Name, IncludeErrorDetail = true }.ConnectionString;

    public NpgsqlDataSource DataSource => dataSource ?? throw new InvalidOperationException("The database has not been made yet.");

    public async ValueTask InitializeAsync()
    {
        await services.CreateDatabase(Name, IsMigrated);
        // The tests' own questions wait for a server that was paused, on a slow machine as well; the product has its own patience.
        dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { Timeout = 60, CommandTimeout = 60 });
    }

    public async ValueTask DisposeAsync()
    {
        if (dataSource is null) return;
        await dataSource.DisposeAsync();
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
