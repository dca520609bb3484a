using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What a decision did of the ends that its case proposed.</summary>
/// <param name="Parts">What splits made.</param>
/// <param name="Fallen">Mergers into one that was closed since they were proposed: they stay as they were.</param>
internal sealed record TakenTurns(IReadOnlyList<Assignment> Parts, int Fallen);

/// <summary>Strikes, merges and splits what the decided case proposed to end. In the caller's transaction. What can't be done any more holds no minutes up: it falls.</summary>
internal static class ProposedTurns
{
    public static async Task<TakenTurns> TakeEffect(ArendeDb db, IReadOnlyList<Assignment> ended, CaseId caseId, int planYear, DecisionPoint by, DateTimeOffset at, CancellationToken ct)
    {
        var targets = ended.Select(assignment => assignment.ProposedTurn!.Into).OfType<AssignmentId>().Distinct().ToList();
        var into = targets.Count == 0 ? [] : await db.Assignments.Where(a => targets.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var (parts, fallen) = (new List<Assignment>(), 0);
        foreach (var assignment in ended)
        {
            var turn = assignment.ProposedTurn!;
            var target = turn.Into is { } id ? into.GetValueOrDefault(id) : null;
            if (turn.Kind == TurnKind.Merged && target is not { IsOpen: true, IsProposed: false })
            {
                assignment.DropProposal();
                fallen++;
                continue;
            }
            var before = assignment.Changes.Count;
            parts.AddRange(assignment.TakeProposedTurn(caseId, planYear, at, by, target));
            foreach (var change in assignment.Changes.Skip(before)) db.Add(change);
        }
        db.Assignments.AddRange(parts);
        return new TakenTurns(parts, fallen);
    }
}
