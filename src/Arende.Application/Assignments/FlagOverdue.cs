using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
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
public sealed class FlagOverdue(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    // The same in PostgreSQL and SQLite. What has no deadline is never overdue: null < @today is not true.
    private const string Sql = """
        UPDATE assignments SET overdue_flagged_for = due_on, overdue_since = @now
        WHERE due_on < @today AND status IN ('OnPlan', 'Delayed') AND NOT is_proposed AND overdue_flagged_for IS DISTINCT FROM due_on
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
        // The rows are locked since they were flagged: nobody else adds to these histories meanwhile.
        foreach (var some in flagged.Chunk(RowsInABatch))
            await journal.Write(db, [.. some.Select(one => Draft(one.Id, one.Deadline, today, now))], ct);
        await transaction.CommitAsync(ct);
        return flagged.Count;
    }

    private static JournalDraft Draft(AssignmentId id, DateOnly deadline, DateOnly today, DateTimeOffset now)
    {
        var draft = new JournalDraft(JournalSubject.Of(id), now, actor: null);
        draft.Tell(HistoryKind.AssignmentBecameOverdue, new JsonObject { ["deadline"] = deadline.ToString("O", CultureInfo.InvariantCulture) });
        draft.Publish(new AssignmentBecameOverdue(id.Value, deadline, today));
        return draft;
    }

    private async Task<List<(AssignmentId Id, DateOnly Deadline)>> Flag(DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = Sql;
        command.CommandTimeout = SecondsForTheSet;
        command.Parameters.Add(Parameter(command, "now", nameof(Assignment.OverdueSince), now));
        command.Parameters.Add(Parameter(command, "today", nameof(Assignment.DueOn), today));
        var flagged = new List<(AssignmentId, DateOnly)>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) flagged.Add((new AssignmentId(rows.GetGuid(0)), rows.GetFieldValue<DateOnly>(1)));
        return flagged;
    }

    // As the column stores it: SQLite keeps a time through a converter.
    private DbParameter Parameter(DbCommand command, string name, string property, object value) =>
        db.Model.FindEntityType(typeof(Assignment))!.FindProperty(property)!.GetRelationalTypeMapping().CreateParameter(command, name, value);
}
