using System.Data.Common;
using Arende.Adapters.Storage;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Arende.Adapters.Sqlite;

/// <summary>A transition is written in the context's transaction, or by the write queue in one of its own.</summary>
public sealed class SqliteTransitionStore(SqliteFile file) : ITransitionStore, IDisposable
{
    private readonly SqliteWriteQueue queue = new(file);
    private readonly SqliteReaders readers = new(file);

    // A read costs no commit here, and a transaction that begins with one would keep all other writers waiting.
    public Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) => Task.FromResult<IAsyncDisposable?>(null);

    public async Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) =>
        (await Query(db, SqliteSql.LoadInstance, instanceId, SnapshotReader.Read, ct))?.Instance;

    public async Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        await Query(db, SqliteSql.LoadByWorkItem, workItemId, SnapshotReader.Read, ct) is { } found ? (found.Item!, found.Instance) : null;

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) =>
        Query(db, JournalSql.Head, subjectId, SnapshotReader.ReadHead, ct);

    public async Task Write(ArendeDb db, JournalRows rows, CancellationToken ct)
    {
        try
        {
            if (db.Database.CurrentTransaction is not { } transaction)
            {
                await queue.Commit(writer => Write(writer, rows), ct);
                return;
            }
            db.WakesOutbox |= rows.Outbox.Count > 0;
            using var writer = new SqliteStatementWriter((SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)transaction.GetDbTransaction());
            Write(writer, rows);
        }
        catch (SqliteException exception) when (LostRace(exception) is { } race)
        {
            throw new LostRaceException(race, exception);
        }
    }

    public void Dispose()
    {
        queue.Dispose();
        readers.Dispose();
    }

    private static void Write(SqliteStatementWriter to, JournalRows rows)
    {
        if (rows is TransitionRows transition) Write(to, transition);
        JournalStatements.Write(to, rows);
    }

    private static void Write(SqliteStatementWriter to, TransitionRows rows)
    {
        if (rows.ExpectedVersion is { } expected)
        {
            TransitionStatements.Move(to, rows.Instance, expected, SqliteSql.MoveInstance);
            if (to.Touched == 0) throw new LostRaceException(Race.Instance);
        }
        else
        {
            TransitionStatements.Start(to, rows.Instance);
        }
        if (rows.CaseVersion is { } read)
        {
            TransitionStatements.MoveCase(to, rows, read, SqliteSql.MoveCase);
            if (to.Touched == 0) throw new LostRaceException(Race.Instance);
        }
        TransitionStatements.Rest(to, rows);
    }

    // SQLite names the key that was taken only in its message: "UNIQUE constraint failed: history.subject_id, history.sequence".
    private static Race? LostRace(SqliteException exception)
    {
        if (exception.SqliteExtendedErrorCode is not (raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)) return null;
        var key = exception.Message.Split(": ")[^1];
        return key[..Math.Max(0, key.IndexOf('.', StringComparison.Ordinal))] switch
        {
            "history" => Race.History,
            "operations" => Race.Operation,
            "workflow_instances" or "work_items" or "timers" or "event_waits" => Race.Instance,
            _ => null,
        };
    }

    // What a transaction has written, only its own connection sees.
    private async Task<T> Query<T>(ArendeDb db, string sql, Guid id, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not { } transaction) return await readers.Query(sql, id, read, ct);
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction)transaction.GetDbTransaction();
        command.Parameters.AddWithValue("$1", id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await read(reader, ct);
    }
}
