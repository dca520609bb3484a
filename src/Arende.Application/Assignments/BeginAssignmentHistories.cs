using System.Globalization;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// Begins the history of each assignment from before there were any with what holds of it now; of what held before nothing is said. A batch
/// a transaction; safe to run again, and to interrupt.
/// </summary>
public static class BeginAssignmentHistories
{
    private const int BatchSize = 500;

    /// <summary>Since then every save has told what it changed: nothing is missing, and looking for it takes seconds.</summary>
    private const string Key = "assignments:history-since";

    /// <param name="db">The database, migrated.</param>
    /// <param name="now">From when the histories hold.</param>
    /// <param name="ct">Ends it; what is left is begun the next time.</param>
    public static async Task Run(ArendeDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Settings.AnyAsync(setting => setting.Key == Key, ct)) return;
        await BeginAll(db, now, ct);
        db.Settings.Add(new Setting { Key = Key, Value = now.ToString("O", CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The same, whether it was done before or not: for rows that came in past the product.</summary>
    public static async Task BeginAll(ArendeDb db, DateTimeOffset now, CancellationToken ct)
    {
        // In the order of their ids: what has been gone through is not asked again.
        var last = default(AssignmentId);
        while (await Missing(db, last, ct) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            var facts = batch.Select(assignment => new AssignmentFact(assignment.Id, HistoryKind.AssignmentHistoryBegan, AssignmentState.Of(assignment).ToJson()));
            db.History.AddRange(await AssignmentHistory.Link(db, [.. facts], who: null, now, ct));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static Task<List<Assignment>> Missing(ArendeDb db, AssignmentId last, CancellationToken ct) =>
        db.Assignments.AsNoTracking().Where(a => a.Id.CompareTo(last) > 0 && !db.History.Any(h => h.SubjectId == (Guid)(object)a.Id))
            .OrderBy(a => a.Id).Take(BatchSize).ToListAsync(ct);
}
