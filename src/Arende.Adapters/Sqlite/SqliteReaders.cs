using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Arende.Adapters.Sqlite;

/// <summary>
/// Connections that stay open for what every transition reads, so that its statement stays prepared: opening a context's connection and
/// preparing there cost more than the reading.
/// </summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    // What more callers at once have opened is closed again.
    private const int Kept = 8;
    private readonly ConcurrentBag<Reader> idle = [];

    /// <summary>Reads what is committed. The statement's only parameter, $1, is the id.</summary>
    public async Task<T> Query<T>(string sql, Guid id, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        if (!idle.TryTake(out var reader)) reader = new Reader(file.Open());
        var isWhole = false;
        try
        {
            await using var rows = await reader.Command(sql, id).ExecuteReaderAsync(ct);
            var result = await read(rows, ct);
            isWhole = true;
            return result;
        }
        finally
        {
            if (isWhole && idle.Count < Kept) idle.Add(reader);
            else reader.Dispose();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var reader)) reader.Dispose();
    }

    private sealed class Reader(SqliteConnection connection) : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> commands = [];

        public SqliteCommand Command(string sql, Guid id)
        {
            if (!commands.TryGetValue(sql, out var command))
            {
                commands[sql] = command = connection.CreateCommand();
                command.CommandText = sql;
                command.Parameters.Add("$1", SqliteType.Text);
            }
            command.Parameters[0].Value = SqliteStatementWriter.Text(id);
            return command;
        }

        public void Dispose()
        {
            foreach (var command in commands.Values) command.Dispose();
            connection.Dispose();
        }
    }
}
