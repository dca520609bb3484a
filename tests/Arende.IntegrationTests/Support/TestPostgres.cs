using Npgsql;

namespace Arende.IntegrationTests.Support;

/// <summary>A fresh, empty database on a real PostgreSQL, dropped afterwards. A class fixture, or made in a test.</summary>
public sealed class TestPostgres : IAsyncLifetime
{
    NpgsqlDataSource? dataSource;

    public string Name { get; } = $"arende_{Guid.NewGuid():N}";

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(TestServices.Postgres) { Database = Name, IncludeErrorDetail = true }.ConnectionString;

    public NpgsqlDataSource DataSource => dataSource ?? throw new InvalidOperationException("The database has not been made yet.");

    public async ValueTask InitializeAsync()
    {
        await Maintain($"CREATE DATABASE {Name}");
        // The tests' own questions wait for a server that was paused, on a slow machine as well; the product has its own patience.
        dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ConnectionString) { Timeout = 60, CommandTimeout = 60 });
    }

    public async ValueTask DisposeAsync()
    {
        if (dataSource is null) return;
        await dataSource.DisposeAsync();
        await TestServices.CleanUp(async () =>
        {
            await StartServer(CancellationToken.None);
            // FORCE: an application under test may still hold pooled connections.
            await Maintain($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
        });
    }

    /// <summary>Stops as in a power cut; what was committed is recovered at the next start.</summary>
    public static Task KillServer(CancellationToken ct) => TestServices.Run(ct, "postgres-kill");

    public static Task StopServer(CancellationToken ct) => TestServices.Run(ct, "postgres-stop");

    public static Task StartServer(CancellationToken ct) => TestServices.Run(ct, "postgres-start");

    /// <summary>The server keeps its connections open and says nothing, until <see cref="ContinueServer"/>.</summary>
    public static Task PauseServer(CancellationToken ct) => TestServices.Run(ct, "postgres-pause");

    public static Task ContinueServer(CancellationToken ct) => TestServices.Run(ct, "postgres-continue");

    static async Task Maintain(string sql)
    {
        // Unpooled: a pooled connection to a server that a test has killed would fail here. Copying a database takes as long as it takes.
        var connectionString = new NpgsqlConnectionStringBuilder(TestServices.Postgres) { Pooling = false, Timeout = 60, CommandTimeout = 0 }.ConnectionString;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
