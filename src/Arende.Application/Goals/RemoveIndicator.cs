using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>Takes away an indicator that got in by mistake: none that a verdict has as evidence.</summary>
public sealed class RemoveIndicator(ArendeDb db, AuditTrail trail)
{
    /// <exception cref="BrokenRuleException">A verdict has it as evidence.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed the goal since it was shown.</exception>
    public Task Run(Viewer viewer, GoalId id, Guid indicatorId, long seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var goal = await db.ToChange(viewer, id, seen, ct);
        var indicator = goal.Indicators.FirstOrDefault(one => one.Id == indicatorId) ?? throw new NotFoundException("indicator");
        goal.Remove(indicator);
        await trail.TellRemoved(db, viewer, goal, indicator, ct);
        await transaction.CommitAsync(ct);
    });
}
