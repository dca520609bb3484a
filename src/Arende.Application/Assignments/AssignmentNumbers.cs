using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arende.Application.Assignments;

/// <summary>
/// Numbers the assignments that a save enters, whoever makes them, in the series of the board whose case they are of, else of their unit's board, else of the first.
/// In the save's transaction: who enters others of that board at the same moment waits for it to end.
/// </summary>
internal static class AssignmentNumbers
{
    /// <summary>In the order in which they were made: the tracker keeps none.</summary>
    public static IReadOnlyList<Assignment> Unnumbered(ChangeTracker tracker) =>
        [.. tracker.Entries<Assignment>().Where(entry => entry.State == EntityState.Added && entry.Entity.Serial == 0).Select(entry => entry.Entity).OrderBy(assignment => assignment.Id.Value)];

    public static async Task Give(ArendeDb db, IReadOnlyList<Assignment> unnumbered, DateTimeOffset at, CancellationToken ct)
    {
        if (unnumbered.Count == 0) return;
        var year = StockholmTime.DateAt(at).Year;
        // By name, so that two saves take the same series in the same order.
        foreach (var group in (await BySeries(db, unnumbered, ct)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (of, count) = (SeriesOf(group.Key), group.Count());
            var last = (await db.Database.SqlQuery<int>($"""
                INSERT INTO case_number_series (register, year, last) VALUES ({of}, {year}, {count})
                ON CONFLICT (register, year) DO UPDATE SET last = case_number_series.last + {count}
                RETURNING last AS "Value"
                """).ToListAsync(ct)).Single();
            foreach (var (place, assignment) in group.Index()) assignment.Take(new AssignmentNumber(group.Key, year, last - count + 1 + place), at);
        }
    }

    /// <summary>No register and no § are counted under such a name: neither begins so.</summary>
    internal static string SeriesOf(string board) => $"U {board}";

    private static async Task<ILookup<string, Assignment>> BySeries(ArendeDb db, IReadOnlyList<Assignment> unnumbered, CancellationToken ct)
    {
        var boards = await AssignmentBoards.Of(db, unnumbered, ct);
        return unnumbered.ToLookup(a => boards[a.Id].Abbreviation);
    }
}
