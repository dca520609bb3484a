using System.Data.Common;
using System.Globalization;
using System.Text;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arende.Application.Reminders;

/// <summary>An assignment of which somebody is to be told now.</summary>
internal sealed record DueAssignment(AssignmentId Id, DateOnly Deadline, int Days, PersonId? OwnerId, PersonId? DeputyId, UnitId? UnitId, CaseId? CaseId);

/// <summary>Marks open assignments as told of, by one statement over the set: who else does the same at this moment finds them marked.</summary>
internal static class ReminderMarks
{
    // The same in PostgreSQL and SQLite. The condition stands twice: in PostgreSQL who waits for a row looks at it once more as it then is.
    private static string Sql(string steps, int atMost) => $"""
        WITH steps (deadline, days) AS (VALUES {steps}),
        due AS (
            SELECT a.id AS due_id, s.days FROM assignments AS a JOIN steps AS s ON a.due_on = s.deadline
            WHERE a.status IN ('OnPlan', 'Delayed') AND NOT a.is_proposed AND (a.forecast_on IS NULL OR a.forecast_on < @today)
                AND (a.reminded_for IS DISTINCT FROM a.due_on OR a.reminded_days IS NULL OR a.reminded_days < s.days)
            ORDER BY a.id LIMIT {atMost})
        UPDATE assignments SET reminded_for = due_on, reminded_days = due.days FROM due
        WHERE id = due_id AND (reminded_for IS DISTINCT FROM due_on OR reminded_days IS NULL OR reminded_days < due.days)
        RETURNING id, due_on, reminded_days, owner_id, deputy_id, unit_id, case_id
        """;

    // Nobody waits for it, and the set may be large.
    private const int SecondsForTheSet = 300;

    /// <summary>Within the caller's transaction.</summary>
    /// <param name="db">The database.</param>
    /// <param name="steps">By deadline, the step that is told of it now.</param>
    /// <param name="today">What is expected later than yesterday, by its owner's forecast, isn't told of.</param>
    /// <param name="atMost">So many; a full answer means that there may be more.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<List<DueAssignment>> Take(ArendeDb db, IReadOnlyCollection<(DateOnly Deadline, int Days)> steps, DateOnly today, int atMost, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = SecondsForTheSet;
        var values = new StringBuilder();
        foreach (var (number, (deadline, days)) in steps.Index())
        {
            values.Append(values.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"(@deadline{number}, {days})");
            command.Parameters.Add(Day(db, command, $"deadline{number}", deadline));
        }
        command.Parameters.Add(Day(db, command, "today", today));
        command.CommandText = Sql(values.ToString(), atMost);
        var due = new List<DueAssignment>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            due.Add(new DueAssignment(
                new AssignmentId(rows.GetGuid(0)), rows.GetFieldValue<DateOnly>(1), rows.GetInt32(2),
                rows.IsDBNull(3) ? null : new PersonId(rows.GetGuid(3)), rows.IsDBNull(4) ? null : new PersonId(rows.GetGuid(4)), rows.IsDBNull(5) ? null : new UnitId(rows.GetGuid(5)),
                rows.IsDBNull(6) ? null : new CaseId(rows.GetGuid(6))));
        return due;
    }

    // As the column stores it.
    private static DbParameter Day(ArendeDb db, DbCommand command, string name, DateOnly day) =>
        db.Model.FindEntityType(typeof(Assignment))!.FindProperty(nameof(Assignment.DueOn))!.GetRelationalTypeMapping().CreateParameter(command, name, day);
}
