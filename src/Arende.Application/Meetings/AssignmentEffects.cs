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
        foreach (var assignment in proposed)
        {
            if (adopts) Adopt(assignment, caseId, draft.Now);
            else assignment.DropProposal();
        }
        draft.Tell(adopts ? HistoryKind.AssignmentsAdopted : HistoryKind.ProposalsDropped, new JsonObject { ["count"] = proposed.Count });
    }

    private void Adopt(Assignment assignment, CaseId caseId, DateTimeOffset at)
    {
        var before = assignment.Changes.Count;
        assignment.Adopt(caseId, at);
        foreach (var change in assignment.Changes.Skip(before)) db.Add(change);
    }
}
