using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;
using OpenEvent = Arende.Application.Workflows.EventWait;

namespace Arende.Web.Features.Cases;

/// <summary>A case's workflow as it stands: its path, every work item so far, and what it waits for. <c>State</c> is the interpreter's.</summary>
public sealed record CaseFlow(ProcessPath Path, IReadOnlyList<WorkItem> Items, IReadOnlyList<OpenEvent> Events, IReadOnlyList<WorkflowTimer> Timers, bool HasEnded, WorkflowState State)
{
    /// <summary>All that it waits in.</summary>
    public IEnumerable<string> Here => Open.Select(item => item.ActivityId).Concat(Events.Select(wait => wait.ActivityId)).Concat(Timers.Select(timer => timer.ActivityId));

    /// <summary>The answer that wrote the case off; null for one that wasn't.</summary>
    public WorkItem? WrittenOff => HasEnded ? Items.LastOrDefault(item => item.Outcome == WritingOff.Outcome) : null;

    public IEnumerable<WorkItem> Open => Items.Where(item => item.State == WorkItemState.Open);

    /// <returns>Null for a case whose workflow has not started.</returns>
    public static async Task<CaseFlow?> Read(ArendeDb db, DefinitionCatalogue definitions, CaseId id, CancellationToken ct)
    {
        var instance = await db.WorkflowInstances.AsNoTracking()
            .Where(i => i.SubjectId == id.Value && i.SubjectKind == SubjectKind.Case)
            .Select(i => new
            {
                i.DefinitionId,
                i.DefinitionVersion,
                i.Status,
                i.StateFormat,
                i.StateText,
                Items = db.WorkItems.Where(item => item.SubjectId == i.SubjectId && item.InstanceId == i.Id).OrderBy(item => item.OpenedAt).ToList(),
                Events = db.EventWaits.Where(wait => wait.InstanceId == i.Id).ToList(),
                Timers = db.Timers.Where(timer => timer.InstanceId == i.Id).ToList(),
            }).AsSingleQuery().SingleOrDefaultAsync(ct);
        return instance is null ? null : new CaseFlow(
            definitions.Path(instance.DefinitionId, instance.DefinitionVersion), instance.Items, instance.Events, instance.Timers, instance.Status != InstanceStatus.Running,
            new WorkflowState(instance.StateFormat, instance.StateText));
    }
}
