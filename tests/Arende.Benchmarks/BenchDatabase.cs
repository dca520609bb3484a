using Npgsql;

namespace Arende.Benchmarks;

/// <summary>A database of the benchmark's own on the server that it was given, dropped afterwards.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string name = $"bench_{Guid.NewGuid():N}";

    private static string Server => Environment.GetEnvironmentVariable("ARENDE_TEST_POSTGRES") is { Length: > 0 } given
        ? given
        : throw new InvalidOperationException("ARENDE_TEST_POSTGRES is not set: run ./bench.sh");

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;

    public static async Task<BenchDatabase> Create()
    {
        var database = new BenchDatabase();
        await Ask<object>($"CREATE DATABASE {database.name}");
        return database;
    }

    /// <summary>What the server has committed in this database, of sessions that have ended.</summary>
    public async Task<long> Commits()
    {
        // A session reports its counts when it ends.
        await Task.Delay(500);
        return await Ask<long>($"SELECT xact_commit FROM pg_stat_database WHERE datname = '{name}'");
    }

    public async ValueTask DisposeAsync() => await Ask<object>($"DROP DATABASE {name} WITH (FORCE)");

    public static Task<string?> Setting(string setting) => Ask<string?>($"SELECT current_setting('{setting}')");

    private static async Task<T> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
