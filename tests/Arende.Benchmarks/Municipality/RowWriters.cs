using Arende.Adapters.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arende.Benchmarks.Municipality;

/// <summary>Writes many rows of a table as fast as its database takes them.</summary>
internal interface IRowWriter : IAsyncDisposable
{
    Task Write(Table table, IEnumerable<CellRow> rows);

    /// <summary>Afterwards all is as the migrations made it.</summary>
    Task Finish();
}

/// <summary>COPY. The indexes of what is large are made afterwards, in one go each; foreign keys are trusted.</summary>
internal sealed class PostgresRows : IRowWriter
{
    private readonly NpgsqlConnection connection;
    private readonly string connectionString;
    private readonly List<string> indexes = [];

    private PostgresRows(NpgsqlConnection connection, string connectionString) => (this.connection, this.connectionString) = (connection, connectionString);

    public static async Task<PostgresRows> Open(string connectionString)
    {
        var connection = new NpgsqlConnection(Patient(connectionString));
        await connection.OpenAsync();
        var rows = new PostgresRows(connection, connectionString);
        await rows.Execute("SET session_replication_role = replica; SET synchronous_commit = off");
        await rows.DropIndexes();
        return rows;
    }

    public async Task Write(Table table, IEnumerable<CellRow> rows)
    {
        var types = table.Columns.Select(column => column.GetColumnType()).ToArray();
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            for (var i = 0; i < types.Length; i++)
            {
                // Only the other way can a vector be flushed in its middle.
                if (row.Values[i] is NpgsqlTypes.NpgsqlTsVector vector) await copy.WriteAsync(vector, types[i]);
                else if (row.Values[i] is { } value) copy.Write(value is DateTimeOffset at ? at.UtcDateTime : value, types[i]);
                else copy.WriteNull();
            }
        }
        await copy.CompleteAsync();
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

    public ValueTask DisposeAsync() => connection.DisposeAsync();

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

    public async Task Write(Table table, IEnumerable<CellRow> rows)
    {
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using var command = new SqliteCommand($"INSERT INTO {table.Name} ({names}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})", connection, transaction);
        for (var i = 0; i < table.Columns.Count; i++) command.Parameters.Add(new SqliteParameter($"$p{i}", null));
        foreach (var row in rows)
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
