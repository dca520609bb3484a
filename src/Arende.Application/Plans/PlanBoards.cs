using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>Says of the entries that a save adds whose plan they are in: that of the assignment's entries before, else its board's. So whoever enters one needn't know.</summary>
internal static class PlanBoards
{
    public static async Task Give(ArendeDb db, CancellationToken ct)
    {
        var entered = db.ChangeTracker.Entries<PlanEntry>().Where(entry => entry.State == EntityState.Added && entry.Entity.BoardId == default)
            .Select(entry => entry.Entity.AssignmentId).ToHashSet();
        if (entered.Count == 0) return;
        var assignments = db.ChangeTracker.Entries<Assignment>().Where(entry => entered.Contains(entry.Entity.Id)).Select(entry => entry.Entity).ToList();
        var boards = await AssignmentBoards.Of(db, assignments, ct);
        foreach (var assignment in assignments)
        {
            var board = assignment.PlanEntries.Select(entry => entry.BoardId).FirstOrDefault(known => known != default);
            foreach (var entry in assignment.PlanEntries.Where(entry => entry.BoardId == default)) entry.BelongTo(board == default ? boards[assignment.Id].Id : board);
        }
    }
}
