using Npgsql;

namespace Arende.Benchmarks;

/// <summary>A database of the benchmark's own on the server that it was given, dropped afterwards.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string name;
    private readonly bool isOurs;

    private BenchDatabase(string name, bool isOurs) => (this.name, this.isOurs) = (name, isOurs);

    private static string Server => Environment.GetEnvironmentVariable("ARENDE_TEST_POSTGRES") is { Length: > 0 } given
        ? given
        : throw new InvalidOperationException("ARENDE_TEST_POSTGRES is not set: run ./bench.sh");

    public string ConnectionString => StringOf(name);

    /// <param name="template">A database that it is a copy of; null for an empty one.</param>
    public static async Task<BenchDatabase> Create(string? template = null)
    {
        var database = new BenchDatabase($"bench_{Guid.NewGuid():N}", isOurs: true);
        await Make(database.name, template);
        return database;
    }

    /// <summary>Somebody else's, which stays.</summary>
    public static BenchDatabase Of(string name) => new(name, isOurs: false);

    public static string StringOf(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;

    public static Task Make(string name, string? template) => Ask<object>($"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template} STRATEGY FILE_COPY")}");

    public static Task Rename(string from, string to) => Ask<object>($"ALTER DATABASE {from} RENAME TO {to}");

    public static Task<bool> Exists(string name) => Ask<bool>($"SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = '{name}')");

    /// <summary>What the server has committed in this database, of sessions that have ended.</summary>
    public async Task<long> Commits()
    {
        // A session reports its counts when it ends.
        await Task.Delay(500);
        return await Ask<long>($"SELECT xact_commit FROM pg_stat_database WHERE datname = '{name}'");
    }

    public async ValueTask DisposeAsync()
    {
        if (isOurs) await Ask<object>($"DROP DATABASE {name} WITH (FORCE)");
    }

    public static Task<string?> Setting(string setting) => Ask<string?>($"SELECT current_setting('{setting}')");

    private static async Task<T> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        // A copy of something large takes its time.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
