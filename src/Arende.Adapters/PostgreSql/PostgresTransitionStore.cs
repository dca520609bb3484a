using Arende.Adapters.Storage;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Arende.Adapters.PostgreSql;

/// <summary>
/// A transition is read by one statement, as of one snapshot, and written by one batch. In a transaction of <see cref="Begin"/> the
/// driver sends BEGIN with the first statement, and COMMIT is the batch's last: two round trips, one commit.
/// </summary>
public sealed class PostgresTransitionStore : ITransitionStore
{
    public async Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? await db.BeginForTransition(ct) : null;

    public async Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) =>
        (await Query(db, PostgresSql.LoadInstance, instanceId, SnapshotReader.Read, ct))?.Instance;

    public async Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        await Query(db, PostgresSql.LoadByWorkItem, workItemId, SnapshotReader.Read, ct) is { } found ? (found.Item!, found.Instance) : null;

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) =>
        Query(db, TransitionSql.Head, subjectId, SnapshotReader.ReadHead, ct);

    public async Task Write(ArendeDb db, TransitionRows rows, CancellationToken ct)
    {
        var ends = db.EndsWithTransition;
        // Whoever commits wakes the outbox's drainer.
        db.WakesOutbox |= !ends && rows.Outbox.Count > 0 && db.Database.CurrentTransaction is not null;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            // The batch is sent before its only Sync: the server runs it as one transaction, or inside the open one.
            await using var batch = ((NpgsqlConnection)db.Database.GetDbConnection()).CreateBatch();
            Fill(batch, rows);
            if (ends) batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException exception) when (LostRace(exception, ends) is { } race)
        {
            throw new LostRaceException(race, exception);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Fill(NpgsqlBatch batch, TransitionRows rows)
    {
        var to = new BatchWriter(batch);
        if (rows is { Instance: { } moved, ExpectedVersion: { } expected })
            TransitionStatements.Move(to, moved, expected, PostgresSql.MoveInstanceOrFail);
        else if (rows.Instance is { } started)
            TransitionStatements.Start(to, started);
        if (rows is { Instance: { } instance, CaseVersion: { } read }) TransitionStatements.MoveCase(to, rows, instance, read, PostgresSql.MoveCaseOrFail);
        TransitionStatements.Rest(to, rows);
        if (rows.Outbox.Count > 0) batch.BatchCommands.Add(new NpgsqlBatchCommand(PostgresSql.Notify));
    }

    private static Race? LostRace(PostgresException exception, bool ends) => exception switch
    {
        // idle_in_transaction_session_timeout: the server ended the step's transaction before the batch came: this process was too slow, and nobody was first.
        { SqlState: "25P03" } when ends => Race.Clock,
        { SqlState: PostgresErrorCodes.DivisionByZero or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => Race.Instance,
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "history" } => Race.History,
        { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "workflow_instances" or "work_items" or "timers" or "event_waits" } => Race.Instance,
        _ => null,
    };

    private static async Task<T> Query<T>(ArendeDb db, string sql, Guid id, Func<NpgsqlDataReader, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
            command.Parameters.Add(new NpgsqlParameter<Guid> { NpgsqlDbType = NpgsqlDbType.Uuid, TypedValue = id });
            await using var reader = await command.ExecuteReaderAsync(ct);
            return await read(reader, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
