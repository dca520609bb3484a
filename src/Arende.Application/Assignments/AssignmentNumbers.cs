using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arende.Application.Assignments;

/// <summary>
/// Numbers the assignments that a save enters, whoever makes them, in the series of the board whose case they are of, else of their unit's board, else of the first.
/// In the save's transaction: who enters others of that board at the same moment waits for it to end.
/// </summary>
internal static class AssignmentNumbers
{
    public static IReadOnlyList<Assignment> Unnumbered(ChangeTracker tracker) =>
        [.. tracker.Entries<Assignment>().Where(entry => entry.State == EntityState.Added && entry.Entity.Serial == 0).Select(entry => entry.Entity)];

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
        var bodies = db.Bodies;
        if (bodies.HasOneBoard) return unnumbered.ToLookup(_ => bodies.Boards[0].Abbreviation);
        // A case that is entered with them is not in the database yet.
        var entered = db.ChangeTracker.Entries<Case>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.BoardId);
        var cases = unnumbered.Select(a => a.CaseId).OfType<CaseId>().Where(id => !entered.ContainsKey(id)).Distinct().ToList();
        if (cases.Count > 0) foreach (var (id, board) in await db.Cases.Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.BoardId, ct)) entered[id] = board;
        var units = unnumbered.Select(a => a.UnitId).Distinct().ToList();
        var boards = await db.Units.Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.BoardId, ct);
        return unnumbered.ToLookup(a => bodies[Board(a)].Abbreviation);

        BodyId Board(Assignment a) => a.CaseId is { } id && entered.TryGetValue(id, out var ofCase) ? ofCase
            : a.UnitId is { } unit && boards.TryGetValue(unit, out var ofUnit) ? ofUnit : bodies.Boards[0].Id;
    }
}
