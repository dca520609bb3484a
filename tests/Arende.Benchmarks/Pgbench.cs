using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Arende.Benchmarks;

/// <summary>The yardstick: pgbench on the same server, 8 clients, prepared statements, one UPDATE and two INSERTs a transaction.</summary>
internal sealed class Pgbench(string connectionString) : IDisposable
{
    private const string Tables = """
        CREATE TABLE instances (id int PRIMARY KEY, version bigint NOT NULL, state text NOT NULL);
        INSERT INTO instances SELECT i, 0, repeat('x', 400) FROM generate_series(1, 10000) i;
        CREATE TABLE history (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, instance_id int NOT NULL, body text NOT NULL);
        CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, instance_id int NOT NULL, body text NOT NULL);
        """;

    private const string Transaction = """
        \set id random(1, 10000)
        BEGIN;
        UPDATE instances SET version = version + 1 WHERE id = :id;
        INSERT INTO history (instance_id, body) VALUES (:id, repeat('h', 200));
        INSERT INTO outbox (instance_id, body) VALUES (:id, repeat('o', 100));
        END;
        """;

    private readonly NpgsqlConnectionStringBuilder server = new(connectionString);
    private readonly string script = Path.GetTempFileName();

    public async Task Prepare()
    {
        await File.WriteAllTextAsync(script, Transaction);
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(Tables);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Transactions a second.</summary>
    public async Task<double> Run(int clients, int seconds)
    {
        var program = Environment.GetEnvironmentVariable("ARENDE_TEST_PGBENCH") is { Length: > 0 } path ? path : "pgbench";
        var start = new ProcessStartInfo(program,
            ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{seconds}", "-f", script, "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, server.Database!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = server.Password;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = output.Split('\n').FirstOrDefault(text => text.StartsWith("tps = ", StringComparison.Ordinal));
        if (process.ExitCode != 0 || line is null) throw new InvalidOperationException($"pgbench: {await errors}");
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    public void Dispose() => File.Delete(script);
}
