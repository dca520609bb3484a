using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>Says anew what a goal is.</summary>
public sealed class ChangeGoal(ArendeDb db, AuditTrail trail)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="id">The goal.</param>
    /// <param name="areaTitle">What its area is called.</param>
    /// <param name="title">What it is.</param>
    /// <param name="seen">The goal's version when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">Somebody else has changed it since.</exception>
    public Task Run(Viewer viewer, GoalId id, string areaTitle, string title, long seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var goal = await db.ToChange(viewer, id, seen, ct);
        var before = GoalTold.Facts(goal);
        goal.Describe(areaTitle, title);
        var others = await db.CallArea(goal, ct);
        await trail.Tell(db, viewer, AuditKind.GoalChanged, goal, before, GoalTold.Facts(goal), ct);
        foreach (var (other, was) in others) await trail.Tell(db, viewer, AuditKind.GoalChanged, other, was, GoalTold.Facts(other), ct);
        await transaction.CommitAsync(ct);
    });
}
