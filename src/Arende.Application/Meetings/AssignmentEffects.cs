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
/// What the board's decision does to the assignments of the case: the clause that transfers them makes their proposed
/// deadlines current; a decision without it lets the proposals fall. A send-back changes nothing.
/// </summary>
public sealed class AssignmentEffects(ArendeDb db)
{
    public async Task Apply(TransitionDraft draft, CaseId caseId, Outcome outcome, IReadOnlyList<Clause> decided, CancellationToken ct)
    {
        // KF has the last word of what is referred to it: until then everything stays proposed.
        if (outcome == Outcome.ReferToCouncil) return;
        var proposed = await db.Assignments.Include(a => a.Changes)
            .Where(a => a.CaseId == caseId && (a.Proposed != null || a.ProposedPlanYear != null)).ToListAsync(ct);
        if (proposed.Count == 0) return;

        var adopts = outcome != Outcome.Reject && decided.Any(clause => clause.Effect == ClauseEffect.TransferAssignments);
        var planYear = ClauseEffects.PlanYear(decided);
        // What was reported as done meanwhile is not moved to another plan.
        var adopted = proposed.Where(assignment => adopts && assignment.IsOpen).ToList();
        var dropped = proposed.Except(adopted).ToList();
        foreach (var assignment in adopted) Adopt(assignment, caseId, planYear, draft.Now);
        foreach (var assignment in dropped) assignment.DropProposal();
        if (adopted.Count > 0) draft.Tell(HistoryKind.AssignmentsAdopted, new JsonObject { ["count"] = adopted.Count });
        if (dropped.Count > 0) draft.Tell(HistoryKind.ProposalsDropped, new JsonObject { ["count"] = dropped.Count });
    }

    private void Adopt(Assignment assignment, CaseId caseId, int? planYear, DateTimeOffset at)
    {
        var before = assignment.Changes.Count;
        assignment.Adopt(caseId, planYear, at);
        foreach (var change in assignment.Changes.Skip(before)) db.Add(change);
    }
}
