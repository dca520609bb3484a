using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// What the board's decision does to the assignments of the case, by what was confirmed of its clauses: one that transfers
/// them, or adopts their deadlines, makes the proposed deadlines current; a decision without such a clause lets the proposals
/// fall. A send-back changes nothing.
/// </summary>
public sealed class AssignmentEffects(ArendeDb db)
{
    /// <returns>How many assignments it changed.</returns>
    public async Task<int> Apply(TransitionDraft draft, CaseId caseId, Outcome outcome, IReadOnlyList<Clause> decided, CancellationToken ct)
    {
        // KF has the last word of what is referred to it: until then everything stays proposed.
        if (outcome == Outcome.ReferToCouncil) return 0;
        var effective = outcome.TakesEffect() ? decided.TakingEffect().ToList() : [];
        var planYear = effective.PlanYear();
        var concerned = await db.Assignments.Include(a => a.Changes)
            .Where(a => a.CaseId == caseId && (planYear != null || a.Proposed != null || a.ProposedPlanYear != null)).ToListAsync(ct);
        // What was reported as done meanwhile is not moved to another plan.
        var adopted = concerned.Where(assignment => effective.Count > 0 && assignment.IsOpen && (planYear is not null || assignment.Proposed is not null)).ToList();
        var dropped = concerned.Except(adopted).Where(assignment => assignment.Proposed is not null || assignment.ProposedPlanYear is not null).ToList();
        foreach (var assignment in adopted) Adopt(assignment, caseId, planYear, draft.Now);
        foreach (var assignment in dropped) assignment.DropProposal();
        if (adopted.Count > 0) draft.Tell(HistoryKind.AssignmentsAdopted, new JsonObject { ["count"] = adopted.Count });
        if (dropped.Count > 0) draft.Tell(HistoryKind.ProposalsDropped, new JsonObject { ["count"] = dropped.Count });
        return adopted.Count + dropped.Count;
    }

    private void Adopt(Assignment assignment, CaseId caseId, int? planYear, DateTimeOffset at)
    {
        var before = assignment.Changes.Count;
        assignment.Propose(assignment.Proposed, planYear);
        assignment.Adopt(caseId, planYear, at);
        foreach (var change in assignment.Changes.Skip(before)) db.Add(change);
    }
}
