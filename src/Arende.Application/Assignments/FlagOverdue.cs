using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arende.Application.Assignments;

/// <summary>
/// Flags every open assignment that is past its current deadline, in one pass over the set, with a line of its history and an event each, in one commit.
/// Flagged once a deadline: run twice it finds nothing new.
/// </summary>
public sealed class FlagOverdue(ArendeDb db, ITransitionStore store, TimeProvider clock)
{
    // The same in PostgreSQL and SQLite. What has no deadline is never overdue: null < @today is not true.
    private const string Sql = """
        UPDATE assignments SET overdue_flagged_for = due_on, overdue_since = @now
        WHERE due_on < @today AND status IN ('OnPlan', 'Delayed') AND overdue_flagged_for IS DISTINCT FROM due_on
        RETURNING id, due_on
        """;

    private const int RowsInABatch = 1000;

    // Nobody waits for it, and the set may be large.
    private const int SecondsForTheSet = 300;

    /// <returns>How many were flagged now.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = HistoryChain.Microseconds(clock.GetUtcNow());
        var today = StockholmTime.DateAt(now);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var flagged = await Flag(now, today, ct);
        foreach (var some in flagged.Chunk(RowsInABatch))
            await Tell(some, today, now, ct);
        await transaction.CommitAsync(ct);
        return flagged.Count;
    }

    // The rows are locked since they were flagged: nobody else adds to these histories meanwhile.
    private async Task Tell((Guid Id, DateOnly Deadline)[] flagged, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var heads = await HistoryHeads.Of(db, [.. flagged.Select(one => one.Id)], ct);
        var history = flagged.Select(one => HistoryChain.Link(one.Id, heads.GetValueOrDefault(one.Id), Fact(one.Deadline, now)));
        await store.Write(db, new TransitionRows(null, null, [], [], [], [], [], [.. history], [.. flagged.Select(one => Event(one, today, now))]), ct);
    }

    private static HistoryFact Fact(DateOnly deadline, DateTimeOffset now) => new(HistoryKind.AssignmentBecameOverdue,
        new JsonObject { ["deadline"] = deadline.ToString("O", CultureInfo.InvariantCulture) }.ToJsonString(HistoryJson.Options), ActorId: null, now);

    private async Task<List<(Guid Id, DateOnly Deadline)>> Flag(DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = Sql;
        command.CommandTimeout = SecondsForTheSet;
        command.Parameters.Add(Parameter(command, "now", nameof(Assignment.OverdueSince), now));
        command.Parameters.Add(Parameter(command, "today", nameof(Assignment.DueOn), today));
        var flagged = new List<(Guid, DateOnly)>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) flagged.Add((rows.GetGuid(0), rows.GetFieldValue<DateOnly>(1)));
        return flagged;
    }

    // As the column stores it: SQLite keeps a time through a converter.
    private DbParameter Parameter(DbCommand command, string name, string property, object value) =>
        db.Model.FindEntityType(typeof(Assignment))!.FindProperty(property)!.GetRelationalTypeMapping().CreateParameter(command, name, value);

    private static OutboxRow Event((Guid Id, DateOnly Deadline) flagged, DateOnly today, DateTimeOffset now)
    {
        var message = new AssignmentBecameOverdue(flagged.Id, flagged.Deadline, today);
        return new OutboxRow(Guid.CreateVersion7(), flagged.Id, 0, nameof(AssignmentBecameOverdue), JsonSerializer.Serialize(message, HistoryJson.Options), now);
    }
}
