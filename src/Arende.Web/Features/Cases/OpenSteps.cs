using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>What a case waits for, in few words: the step's title and when it is due.</summary>
public sealed record OpenStep(Text Title, DateTimeOffset? DueAt);

/// <summary>The steps that cases of a list wait for, the most urgent first.</summary>
public static class OpenSteps
{
    public static async Task<ILookup<CaseId, OpenStep>> Of(ArendeDb db, DefinitionCatalogue definitions, IReadOnlyCollection<CaseId> cases, CancellationToken ct)
    {
        var ids = cases.Select(id => id.Value).ToList();
        var items = await db.WorkItems.AsNoTracking()
            .Where(item => item.State == WorkItemState.Open && ids.Contains(item.SubjectId))
            .OrderBy(item => item.DueAt).Select(item => new { item.SubjectId, item.Payload, item.TaskName, item.DueAt }).ToListAsync(ct);
        var events = await (
            from wait in db.EventWaits
            join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
            where ids.Contains(instance.SubjectId)
            select new { instance.SubjectId, wait.EventName }).ToListAsync(ct);
        return items.Select(item => (item.SubjectId, Step: new OpenStep(TaskPayload.Title(item.Payload, item.TaskName), item.DueAt)))
            .Concat(events.Select(wait => (wait.SubjectId, Step: new OpenStep(T.Steps.Title(definitions.Step(wait.EventName), wait.EventName), null))))
            .ToLookup(row => new CaseId(row.SubjectId), row => row.Step);
    }
}
