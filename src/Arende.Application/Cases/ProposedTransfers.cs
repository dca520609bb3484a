using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

internal static class ProposedTransfers
{
    /// <summary>The case's open assignments are proposed for the plan that its clauses now transfer them to, and for none when no clause does. A secret case proposes nothing of other cases' assignments, which more may read.</summary>
    public static async Task ProposeTransfers(this ArendeDb db, Case c, CancellationToken ct)
    {
        var planYear = c.Report.Clauses.PlanYear();
        var others = await db.Assignments.OpenOrProposed().DecidedIn(c.Id).Where(a => a.ProposedTurn == null && a.ProposedPlanYear != planYear && (a.CaseId == c.Id || c.Access != AccessLevel.Secret)).ToListAsync(ct);
        foreach (var assignment in others) assignment.Propose(assignment.Proposed, planYear);
    }
}
