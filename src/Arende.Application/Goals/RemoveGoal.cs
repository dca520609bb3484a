using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>Takes away a goal that got in by mistake, with its indicators: none that is judged, and none that assignments name.</summary>
public sealed class RemoveGoal(ArendeDb db, AuditTrail trail)
{
    /// <exception cref="BrokenRuleException">It is judged, or assignments name it.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed it since it was shown.</exception>
    public Task Run(Viewer viewer, GoalId id, long seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var goal = await db.ToChange(viewer, id, seen, ct);
        BrokenRuleException.When(goal.Verdicts.Count > 0, Rule.GoalIsJudged);
        BrokenRuleException.When((await EvidenceOfGoal.Read(db, goal, ct)).Assignments.Count > 0, Rule.GoalHasAssignments);
        foreach (var indicator in goal.Indicators.OrderBy(one => one.Place)) await trail.TellRemoved(db, viewer, goal, indicator, ct);
        db.Remove(goal);
        await trail.Tell(db, viewer, AuditKind.GoalRemoved, goal, GoalTold.Facts(goal), GoalTold.Nothing, ct);
        await transaction.CommitAsync(ct);
    });
}
