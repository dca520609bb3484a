using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;
using OpenEvent = Arende.Application.Workflows.EventWait;

namespace Arende.Web.Features.Cases;

/// <summary>A case's workflow as it stands: its definition, every work item so far, and what it waits for.</summary>
public sealed record CaseFlow(WorkflowDefinition Definition, IReadOnlyList<WorkItem> Items, IReadOnlyList<OpenEvent> Events, IReadOnlyList<WorkflowTimer> Timers, bool HasEnded)
{
    public IEnumerable<WorkItem> Open => Items.Where(item => item.State == WorkItemState.Open);

    /// <returns>Null for a case whose workflow has not started.</returns>
    public static async Task<CaseFlow?> Read(ArendeDb db, DefinitionCatalogue definitions, CaseId id, CancellationToken ct)
    {
        var instance = await db.WorkflowInstances.AsNoTracking()
            .Where(i => i.SubjectId == id.Value && i.DefinitionId == DefinitionCatalogue.BoardCase)
            .Select(i => new { i.Id, i.DefinitionId, i.DefinitionVersion, i.Status }).SingleOrDefaultAsync(ct);
        if (instance is null) return null;
        return new CaseFlow(
            definitions.Of(instance.DefinitionId, instance.DefinitionVersion),
            await db.WorkItems.AsNoTracking().Where(item => item.InstanceId == instance.Id).OrderBy(item => item.OpenedAt).ToListAsync(ct),
            await db.EventWaits.AsNoTracking().Where(wait => wait.InstanceId == instance.Id).ToListAsync(ct),
            await db.Timers.AsNoTracking().Where(timer => timer.InstanceId == instance.Id).ToListAsync(ct),
            instance.Status != InstanceStatus.Running);
    }
}
