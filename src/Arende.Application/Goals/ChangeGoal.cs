using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>Says anew what a goal is.</summary>
public sealed class ChangeGoal(ArendeDb db)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="id">The goal.</param>
    /// <param name="areaTitle">What its area is called.</param>
    /// <param name="title">What it is.</param>
    /// <param name="seen">The goal's version when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">Somebody else has changed it since.</exception>
    public async Task Run(Viewer viewer, GoalId id, string areaTitle, string title, long seen, CancellationToken ct)
    {
        var goal = await db.ToChange(viewer, id, seen, ct);
        goal.Describe(areaTitle, title);
        await db.CallArea(goal, ct);
        await db.SaveOrThrowConflict(ct);
    }
}
