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

    /// <summary>Rows to be written. A row is taken as it is made, and needn't be kept; each of several may fill some of its own.</summary>
    IPackedRows Pack(Table table);

    /// <summary>Of one table there is one who writes at a time.</summary>
    Task Write(IPackedRows rows);

    /// <summary>Afterwards the table has the indexes that the migrations made; others may be written meanwhile.</summary>
    Task Finish(Table table);

    /// <summary>The same of all others.</summary>
    Task FinishOthers(params IReadOnlyList<Table> finished);

    /// <summary>Last of all, when nothing else runs: leaves the tables as the database itself does once it has had time.</summary>
    Task Tidy();
}

/// <summary>Rows of one table, in the form in which its database takes them.</summary>
internal interface IPackedRows
{
    Table Table { get; }

    void Add(CellRow row);
}

internal static class RowWriting
{
    public static Task Write(this IRowWriter writer, Table table, IEnumerable<CellRow> rows)
    {
        var packed = writer.Pack(table);
        foreach (var row in rows) packed.Add(row);
        return writer.Write(packed);
    }
}

/// <summary>COPY. The indexes of what is large are made afterwards, in one go each; foreign keys are trusted.</summary>
internal sealed class PostgresRows : IRowWriter
{
    private static readonly byte[] begin = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private readonly NpgsqlConnection connection;
    private readonly string connectionString;
    // What is made afterwards, of each table.
    private ILookup<string, string> indexes = null!;
    // One for what is written beside: as many as the machine has cores.
    private readonly ConcurrentBag<NpgsqlConnection> idle = [];
    // Tens of megabytes each.
    private readonly ConcurrentBag<CellBytes> spare = [];

    private PostgresRows(NpgsqlConnection connection, string connectionString) => (this.connection, this.connectionString) = (connection, connectionString);

    public static async Task<PostgresRows> Open(string connectionString)
    {
        var rows = new PostgresRows(await Connect(connectionString), connectionString);
        await rows.DropIndexes();
        return rows;
    }

    public int Lanes => 2;

    public IPackedRows Pack(Table table) => new Packed(table, spare.TryTake(out var cells) ? cells : new CellBytes());

    public async Task Write(IPackedRows rows)
    {
        if (!idle.TryTake(out var own)) own = await Connect(connectionString);
        var (table, cells) = (rows.Table, ((Packed)rows).Cells);
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using (var copy = await own.BeginRawBinaryCopyAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)"))
        {
            await copy.WriteAsync(begin);
            await copy.WriteAsync(cells.Written);
            await copy.WriteAsync(new byte[] { 0xFF, 0xFF });
        }
        idle.Add(own);
        cells.Clear();
        spare.Add(cells);
    }

    public Task Finish(Table table) => Finish(table.Name);

    public async Task FinishOthers(params IReadOnlyList<Table> finished) => await Each((await Tables()).Except(finished.Select(table => table.Name)), Finish);

    // As autovacuum leaves them. While an index is made somewhere, no page written since can be marked as seen by all, and what reads an index alone reads the table too.
    public async Task Tidy() => await Each(await Tables(), async table =>
    {
        await using var own = await Connect(connectionString);
        await Execute(own, $"VACUUM (INDEX_CLEANUP OFF) {table}");
        await Execute(own, $"ALTER TABLE {table} RESET (autovacuum_enabled)");
    });

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var own)) await own.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task Finish(string table)
    {
        await using var own = await Connect(connectionString);
        foreach (var index in indexes[table])
        {
            // What an index of words gathers before it writes is a tree, and quick as long as a processor's cache holds it: 80 s with 16 MB, 120 with 1 GB.
            await Execute(own, $"SET maintenance_work_mem = '{(index.Contains("USING gin", StringComparison.Ordinal) ? "16MB" : "512MB")}'");
            await Execute(own, index);
        }
        await Execute(own, $"ANALYZE {table}");
    }

    // Two at a time, as many as the machine has cores for.
    private static Task Each(IEnumerable<string> tables, Func<string, Task> act) =>
        Parallel.ForEachAsync(tables, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (table, _) => new ValueTask(act(table)));

    private static async Task<NpgsqlConnection> Connect(string connectionString)
    {
        var connection = new NpgsqlConnection(Patient(connectionString));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SET session_replication_role = replica; SET synchronous_commit = off; SET default_toast_compression = lz4", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static string Patient(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false }.ConnectionString;

    private async Task<IReadOnlyList<string>> Tables()
    {
        var tables = new List<string>();
        await using var command = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename <> 'history'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        return tables;
    }

    private async Task DropIndexes()
    {
        // Nobody tidies a table that is still being filled.
        foreach (var table in await Tables()) await Execute(connection, $"ALTER TABLE {table} SET (autovacuum_enabled = off)");
        var dropped = new List<(string Table, string Index, string Definition)>();
        await using (var command = new NpgsqlCommand("""
            SELECT i.tablename, i.indexname, i.indexdef FROM pg_indexes i
            WHERE i.schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
              AND i.tablename IN ('cases', 'agenda_items', 'assignments', 'deadline_changes', 'distribution_rows', 'search_texts', 'work_items', 'workflow_instances', 'notifications', 'status_reports', 'conditions')
            """, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) dropped.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }
        foreach (var (_, index, _) in dropped) await Execute(connection, $"DROP INDEX \"{index}\"");
        indexes = dropped.ToLookup(one => one.Table, one => one.Definition);
    }

    private static async Task Execute(NpgsqlConnection on, string sql)
    {
        await using var command = new NpgsqlCommand(sql, on);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Packed(Table Table, CellBytes Cells) : IPackedRows
    {
        public void Add(CellRow row)
        {
            Cells.Short((short)Table.Types.Count);
            for (var i = 0; i < Table.Types.Count; i++) Cells.Cell(Table.Types[i], row.Values[i]);
        }
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
        var rows = new SqliteRows((SqliteConnection)db.Database.GetDbConnection());
        // What is pointed at may come later.
        await using var command = new SqliteCommand("PRAGMA defer_foreign_keys = ON", rows.connection, rows.transaction);
        await command.ExecuteNonQueryAsync();
        return rows;
    }

    public int Lanes => 1;

    public IPackedRows Pack(Table table) => new Packed(table);

    public async Task Write(IPackedRows rows)
    {
        var table = rows.Table;
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using var command = new SqliteCommand($"INSERT INTO {table.Name} ({names}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})", connection, transaction);
        for (var i = 0; i < table.Columns.Count; i++) command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in ((Packed)rows).Rows)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                command.Parameters[i].Value = (row.Values[i] is DateTimeOffset at ? table.Columns[i].GetTypeMapping().Converter!.ConvertToProvider(at) : row.Values[i]) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }

    public Task Finish(Table table) => Task.CompletedTask;

    public Task Tidy() => Task.CompletedTask;

    public async Task FinishOthers(params IReadOnlyList<Table> finished)
    {
        await transaction.CommitAsync();
        await using var command = new SqliteCommand("ANALYZE", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await transaction.DisposeAsync();

    private sealed record Packed(Table Table) : IPackedRows
    {
        public List<CellRow> Rows { get; } = [];

        public void Add(CellRow row) => Rows.Add(row);
    }
}
