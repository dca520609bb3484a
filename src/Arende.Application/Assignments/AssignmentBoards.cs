using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>The board that assignments belong to: that of the case which gave them, else of their unit, else the first.</summary>
internal static class AssignmentBoards
{
    public static async Task<IReadOnlyDictionary<AssignmentId, Body>> Of(ArendeDb db, IReadOnlyList<Assignment> assignments, CancellationToken ct)
    {
        var bodies = db.Bodies;
        if (bodies.HasOneBoard) return assignments.ToDictionary(a => a.Id, _ => bodies.Boards[0]);
        // A case that is entered with them is not in the database yet.
        var entered = db.ChangeTracker.Entries<Case>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.BoardId);
        var cases = assignments.Select(a => a.CaseId).OfType<CaseId>().Where(id => !entered.ContainsKey(id)).Distinct().ToList();
        if (cases.Count > 0) foreach (var (id, board) in await db.Cases.Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.BoardId, ct)) entered[id] = board;
        var units = assignments.Select(a => a.UnitId).Distinct().ToList();
        var boards = await db.Units.Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.BoardId, ct);
        return assignments.ToDictionary(a => a.Id, a => bodies[Board(a)]);

        BodyId Board(Assignment a) => a.CaseId is { } id && entered.TryGetValue(id, out var ofCase) ? ofCase
            : a.UnitId is { } unit && boards.TryGetValue(unit, out var ofUnit) ? ofUnit : bodies.Boards[0].Id;
    }
}
