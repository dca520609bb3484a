using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>
/// What a goal can be judged by today: its indicators, and the assignments of the board's plan for the year whose goal names it. Nothing secret is among them, so that it is the same
/// for everybody; which those are that a reader may not read, isn't shown to them.
/// </summary>
public static class EvidenceOfGoal
{
    public static async Task<GoalEvidence> Read(ArendeDb db, Goal goal, CancellationToken ct)
    {
        var (board, year) = (goal.BoardId, goal.Year);
        var planned = await VisibleTo.CountedInTexts(db).AsNoTracking()
            .Where(a => a.Goal != null && db.PlanEntries.Any(entry => entry.AssignmentId == a.Id && entry.BoardId == board && entry.Year == year))
            .OrderBy(a => a.NumberYear).ThenBy(a => a.Serial)
            .Select(a => new { a.Id, a.Series, a.NumberYear, a.Serial, a.Status, a.Goal }).ToListAsync(ct);
        return new GoalEvidence(
            [.. planned.Where(a => goal.IsNamedIn(a.Goal!)).Select(a => new AssignmentEvidence(a.Id, new AssignmentNumber(a.Series, a.NumberYear, a.Serial).ToString(), a.Status))], goal.Measured());
    }
}
