using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

/// <summary>
/// Whether a decision waits for its legal force: its case stands in a step that leads there. It may be executed all the same, unless special
/// reasons speak against it (KL 13:14): who does so is warned, not stopped.
/// </summary>
public static class AwaitedForce
{
    private static readonly StepKind[] kinds = [NoticeUp.Kind, NoticeOver.Kind, PostNotice.Kind, AppealPeriod.Kind, ConfirmLegalForce.Kind, AwaitCourt.Kind];

    /// <param name="path">The case's.</param>
    /// <param name="waitsIn">The activities in which it waits.</param>
    /// <param name="function">Whose decision.</param>
    public static bool Is(ProcessPath path, IEnumerable<string> waitsIn, BodyFunction function) =>
        waitsIn.Select(path.Step).OfType<ProcessStep>().Any(step => kinds.Contains(step.Kind) && (step.Function ?? BodyFunction.Board) == function);

    /// <summary>Of these assignments, those that come from a decision which waits for its legal force.</summary>
    public static async Task<IReadOnlySet<AssignmentId>> Of(ArendeDb db, DefinitionCatalogue definitions, IReadOnlyCollection<AssignmentId> assignments, CancellationToken ct)
    {
        var found = await db.Assignments.AsNoTracking().Where(a => assignments.Contains(a.Id) && a.CaseId != null && !a.IsProposed)
            .Select(a => new
            {
                a.Id,
                Case = a.CaseId!.Value,
                // What the council or a committee gave waits for the legal force of its decision; all else came with the board's.
                Function = db.Meetings.Where(m => m.Agenda.Any(item => item.Id == a.DecidedItemId)).Select(m => (BodyFunction?)m.Function).FirstOrDefault(),
            }).ToListAsync(ct);
        if (found.Count == 0) return new HashSet<AssignmentId>();
        var awaited = await Of(db, definitions, [.. found.Select(a => a.Case).Distinct()], ct);
        return found.Where(a => awaited.Contains((a.Case, a.Function ?? BodyFunction.Board))).Select(a => a.Id).ToHashSet();
    }

    private static async Task<HashSet<(CaseId, BodyFunction)>> Of(ArendeDb db, DefinitionCatalogue definitions, List<CaseId> cases, CancellationToken ct)
    {
        var subjects = cases.ConvertAll(id => id.Value);
        var running = await db.WorkflowInstances.AsNoTracking().Where(i => subjects.Contains(i.SubjectId) && i.Status == InstanceStatus.Running)
            .Select(i => new
            {
                i.SubjectId,
                i.DefinitionId,
                i.DefinitionVersion,
                Items = db.WorkItems.Where(item => item.SubjectId == i.SubjectId && item.InstanceId == i.Id && item.State == WorkItemState.Open).Select(item => item.ActivityId).ToList(),
                Events = db.EventWaits.Where(wait => wait.InstanceId == i.Id).Select(wait => wait.ActivityId).ToList(),
                Timers = db.Timers.Where(timer => timer.InstanceId == i.Id).Select(timer => timer.ActivityId).ToList(),
            }).AsSplitQuery().ToListAsync(ct);
        return [.. from one in running
                   let path = definitions.Path(one.DefinitionId, one.DefinitionVersion)
                   from function in Enum.GetValues<BodyFunction>()
                   where Is(path, [.. one.Items, .. one.Events, .. one.Timers], function)
                   select (new CaseId(one.SubjectId), function)];
    }
}
