using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>An administrator has a timer whose step failed tried again now, after the definition or what it needs was mended.</summary>
public sealed class TryFaultedStep(ArendeDb db, RingDueTimers timers)
{
    /// <returns>True when the instance has moved on.</returns>
    public async Task<bool> Run(Viewer viewer, Guid instanceId, string activityId, CancellationToken ct)
    {
        viewer.MustHave(Right.MendFaults);
        await db.WorkflowFaults.Where(f => f.InstanceId == instanceId && f.ActivityId == activityId && f.NextTryAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.NextTryAt, (DateTimeOffset?)DateTimeOffset.UnixEpoch), ct);
        await timers.Run(ct);
        return !await WorkflowFaults.Standing(db).AnyAsync(f => f.InstanceId == instanceId && f.ActivityId == activityId, ct);
    }
}
