using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>
/// The assignments that a made annual report's clause transfers: those that its table of what is left lists. What is secret is neither counted there nor bound here, and what another case has before
/// the board is left to that.
/// </summary>
internal static class LeftInPlan
{
    public static async Task<IReadOnlyList<Assignment>> Of(ArendeDb db, BodyId board, int year, CancellationToken ct)
    {
        var open = await (
            from entry in db.PlanEntries
            where entry.BoardId == board && entry.Year == year && entry.Outcome == null
            join a in VisibleTo.CountedInTexts(db) on entry.AssignmentId equals a.Id
            where a.Status != AssignmentStatus.Struck && a.Status != AssignmentStatus.Done && !a.IsProposed
            orderby a.NumberYear, a.Serial
            select a).ToListAsync(ct);
        var elsewhere = await AwaitedElsewhere.Of(db, open, own: null, ct);
        return [.. open.Where(assignment => !elsewhere.ContainsKey(assignment.Id))];
    }

    /// <summary>They wait for the board's decision on the case.</summary>
    public static void Bind(IReadOnlyList<Assignment> left, CaseId caseId, int planYear)
    {
        foreach (var assignment in left) assignment.AccountFor(caseId, written: null, planYear);
    }
}
