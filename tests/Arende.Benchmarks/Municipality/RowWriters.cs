using System.Collections.Concurrent;
using Arende.Adapters.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arende.Benchmarks.Municipality;

/// <summary>Writes many rows of a table as fast as its database takes them.</summary>
internal interface IRowWriter : IAsyncDisposable
{
    /// <summary>How many tables are written at once.</summary>
    int Lanes { get; }

    /// <summary>Makes rows ready to be written; may be done by several at once.</summary>
    object Pack(Table table, IReadOnlyCollection<CellRow> rows);

    /// <param name="table">Of one table there is one who writes at a time.</param>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    Task WritePacked(Table table, object packed);

    /// <summary>Afterwards all is as the migrations made it.</summary>
    Task Finish();
}

internal static class RowWriting
{
    public static Task Write(this IRowWriter writer, Table table, IEnumerable<CellRow> rows) => writer.WritePacked(table, writer.Pack(table, [.. rows]));
}

/// <summary>COPY. The indexes of what is large are made afterwards, in one go each; foreign keys are trusted.</summary>
internal sealed class PostgresRows : IRowWriter
{
    private static readonly byte[] begin = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private readonly NpgsqlConnection connection;
    private readonly string connectionString;
    private readonly List<string> indexes = [];
    // One for what is written beside: as many as the machine has cores.
    private readonly ConcurrentBag<NpgsqlConnection> idle = [];

    private PostgresRows(NpgsqlConnection connection, string connectionString) => (this.connection, this.connectionString) = (connection, connectionString);

    public static async Task<PostgresRows> Open(string connectionString)
    {
        var rows = new PostgresRows(await Connect(connectionString), connectionString);
        await rows.DropIndexes();
        return rows;
    }

    public int Lanes => 2;

    public object Pack(Table table, IReadOnlyCollection<CellRow> rows)
    {
        var cells = new CellBytes();
        foreach (var row in rows)
        {
            cells.Short((short)table.Types.Count);
            for (var i = 0; i < table.Types.Count; i++) cells.Cell(table.Types[i], row.Values[i]);
        }
        return cells.Written;
    }

    public async Task WritePacked(Table table, object packed)
    {
        if (!idle.TryTake(out var own)) own = await Connect(connectionString);
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using (var copy = await own.BeginRawBinaryCopyAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)"))
        {
            await copy.WriteAsync(begin);
            await copy.WriteAsync((ReadOnlyMemory<byte>)packed);
            await copy.WriteAsync(new byte[] { 0xFF, 0xFF });
        }
        idle.Add(own);
    }

    public async Task Finish()
    {
        // Two at a time: as many as the machine has cores for.
        await Parallel.ForEachAsync(indexes, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (index, ct) =>
        {
            await using var own = new NpgsqlConnection(Patient(connectionString));
            await own.OpenAsync(ct);
            await using var command = new NpgsqlCommand($"SET maintenance_work_mem = '512MB'; {index}", own);
            await command.ExecuteNonQueryAsync(ct);
        });
        // As autovacuum leaves it.
        await Execute("VACUUM ANALYZE");
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var own)) await own.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task<NpgsqlConnection> Connect(string connectionString)
    {
        var connection = new NpgsqlConnection(Patient(connectionString));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SET session_replication_role = replica; SET synchronous_commit = off; SET default_toast_compression = lz4", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static string Patient(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false }.ConnectionString;

    private async Task DropIndexes()
    {
        var dropped = new List<string>();
        await using (var command = new NpgsqlCommand("""
            SELECT i.indexname, i.indexdef FROM pg_indexes i
            WHERE i.schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
              AND i.tablename IN ('cases', 'agenda_items', 'assignments', 'deadline_changes', 'distribution_rows', 'search_texts', 'work_items', 'workflow_instances', 'notifications', 'status_reports', 'conditions')
            """, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                dropped.Add(reader.GetString(0));
                indexes.Add(reader.GetString(1));
            }
        }
        foreach (var index in dropped) await Execute($"DROP INDEX \"{index}\"");
    }

    private async Task Execute(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One transaction of prepared inserts.</summary>
internal sealed class SqliteRows : IRowWriter
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;

    private SqliteRows(SqliteConnection connection) => (this.connection, transaction) = (connection, connection.BeginTransaction());

    public static async Task<SqliteRows> Open(SqliteArendeDb db)
    {
        // The context's own: it knows how Swedish is sorted.
        await db.Database.OpenConnectionAsync();
        return new SqliteRows((SqliteConnection)db.Database.GetDbConnection());
    }

    public int Lanes => 1;

    public object Pack(Table table, IReadOnlyCollection<CellRow> rows) => rows;

    public async Task WritePacked(Table table, object packed)
    {
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using var command = new SqliteCommand($"INSERT INTO {table.Name} ({names}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})", connection, transaction);
        for (var i = 0; i < table.Columns.Count; i++) command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in (IReadOnlyCollection<CellRow>)packed)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                command.Parameters[i].Value = (row.Values[i] is DateTimeOffset at ? table.Columns[i].GetTypeMapping().Converter!.ConvertToProvider(at) : row.Values[i]) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }

    public async Task Finish()
    {
        await transaction.CommitAsync();
        await using var command = new SqliteCommand("ANALYZE", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await transaction.DisposeAsync();
}
