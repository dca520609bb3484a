using Arende.Adapters.Storage;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Arende.Adapters.PostgreSql;

/// <summary>
/// A transition is read by one statement, as of one snapshot, and written by one batch. After <see cref="Begin"/> the first of them begins
/// a transaction and the last ends it, without a round trip of their own: two round trips, one commit. They are statements and not the
/// driver's transaction, which costs a tenth of a decision.
/// </summary>
public sealed class PostgresTransitionStore : ITransitionStore
{
    public async Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct)
    {
        if (db.IsInTransaction) return null;
        // Kept until the step is over: what the rules read goes over it too.
        await db.Database.OpenConnectionAsync(ct);
        return db.Step = new Step(db);
    }

    public async Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) =>
        (await Query(db, PostgresSql.LoadInstance, instanceId, SnapshotReader.Read, ct))?.Instance;

    public async Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        await Query(db, PostgresSql.LoadByWorkItem, workItemId, SnapshotReader.Read, ct) is { } found ? (found.Item!, found.Instance) : null;

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) =>
        Query(db, JournalSql.Head, subjectId, SnapshotReader.ReadHead, ct);

    public async Task Write(ArendeDb db, JournalRows rows, CancellationToken ct)
    {
        var step = db.Step as Step;
        db.WakesOutbox |= rows.Outbox.Count > 0 && db.Database.CurrentTransaction is not null;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            // The batch is sent before its only Sync: the server runs it as one transaction, or inside the open one.
            await using var batch = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
            Fill(batch, rows);
            step?.End(batch);
            if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
            step?.Ended();
        }
        catch (PostgresException exception) when (LostRace(exception, step is not null) is { } race)
        {
            throw new LostRaceException(race, exception);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Fill(NpgsqlBatch batch, JournalRows rows)
    {
        var to = new BatchWriter(batch);
        if (rows is TransitionRows transition)
        {
            if (transition.ExpectedVersion is { } expected) TransitionStatements.Move(to, transition.Instance, expected, PostgresSql.MoveInstanceOrFail);
            else TransitionStatements.Start(to, transition.Instance);
            if (transition.CaseVersion is { } read) TransitionStatements.MoveCase(to, transition, read, PostgresSql.MoveCaseOrFail);
            TransitionStatements.Rest(to, transition);
        }
        JournalStatements.Write(to, rows);
        if (rows.Outbox.Count > 0) batch.BatchCommands.Add(new NpgsqlBatchCommand(PostgresSql.Notify));
    }

    private static Race? LostRace(PostgresException exception, bool isStep) => exception switch
    {
        // idle_in_transaction_session_timeout: the server ended the step's transaction before the batch came: this process was too slow, and nobody was first.
        { SqlState: "25P03" } when isStep => Race.Clock,
        { SqlState: PostgresErrorCodes.DivisionByZero or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => Race.Instance,
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "history" } => Race.History,
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "operations" } => Race.Operation,
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "workflow_instances" or "work_items" or "timers" or "event_waits" } => Race.Instance,
        _ => null,
    };

    private static async Task<T> Query<T>(ArendeDb db, string sql, Guid id, Func<NpgsqlDataReader, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var batch = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
            (db.Step as Step)?.Begin(batch);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid, TypedValue = id } } });
            await using var reader = await batch.ExecuteReaderAsync(ct);
            return await read(reader, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // What was begun and not written is undone.
    private sealed class Step(ArendeDb db) : IAsyncDisposable
    {
        private bool isOpen;

        public void Begin(NpgsqlBatch batch)
        {
            if (isOpen) return;
            batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN"));
            isOpen = true;
        }

        public void End(NpgsqlBatch batch)
        {
            if (isOpen) batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        }

        public void Ended() => isOpen = false;

        public async ValueTask DisposeAsync()
        {
            db.Step = null;
            try
            {
                // A connection that broke took its transaction with it.
                if (!isOpen || db.Database.GetDbConnection() is not NpgsqlConnection { State: System.Data.ConnectionState.Open } connection) return;
                await using var rollback = new NpgsqlCommand("ROLLBACK", connection);
                await rollback.ExecuteNonQueryAsync();
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }
}
