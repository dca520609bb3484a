using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>Takes away an indicator that got in by mistake: none that a verdict has as evidence.</summary>
public sealed class RemoveIndicator(ArendeDb db)
{
    /// <exception cref="BrokenRuleException">A verdict has it as evidence.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed the goal since it was shown.</exception>
    public async Task Run(Viewer viewer, GoalId id, Guid indicatorId, long seen, CancellationToken ct)
    {
        var goal = await db.ToChange(viewer, id, seen, ct);
        goal.Remove(goal.Indicators.FirstOrDefault(one => one.Id == indicatorId) ?? throw new NotFoundException("indicator"));
        await db.SaveOrThrowConflict(ct);
    }
}
