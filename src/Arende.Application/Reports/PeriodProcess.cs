using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Takes a period's workflow on, in the caller's transaction.</summary>
public sealed class PeriodProcess(ArendeDb db, WorkflowHost host, DefinitionCatalogue definitions)
{
    /// <summary>When every unit is frozen the workflow goes on to the compilation.</summary>
    internal async Task GoOnIfAllAreFrozen(ReportingPeriodId period, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var frozen = await db.Set<UnitFreeze>().Where(f => f.PeriodId == period).Select(f => f.UnitId).ToListAsync(ct);
        if ((await Units(period, ct)).Except(frozen).Any()) return;
        if (await Running(period, ct) is not { } instance) return;
        await host.Raise(instance, ReportsFrozen.Kind, null, null, new TransitionDraft(instance.Subject, now, viewer.PersonId), ct);
    }

    /// <summary>The step that waits for the compilation is taken by it.</summary>
    internal async Task TakeCompileStep(ReportingPeriodId period, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        if (await Running(period, ct) is not { } instance) return;
        var path = definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        if (instance.Open.FirstOrDefault(open => open.WorkItemId is not null && path.Step(open.ActivityId)?.Kind == CompileReport.Kind) is not { } step) return;
        var draft = new TransitionDraft(instance.Subject, now, viewer.PersonId);
        draft.Answered = new ClosedWorkItem(step.WorkItemId!.Value, WorkItemState.Done, draft.Now, viewer.PersonId, CompileReport.Compiled, null);
        await host.Move(instance, new TaskCompleted(draft.Now, step.ActivityId, new JsonObject { ["outcome"] = CompileReport.Compiled }), draft, ct);
    }

    /// <summary>After a compilation that was undone: it reminds again of what can be reported, and where all is frozen the controller's step is there again. Nobody is asked anew.</summary>
    internal async Task BeginAgain(ReportingPeriod period, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var ended = await db.WorkflowInstances.Where(i => i.SubjectId == period.Id.Value && i.Status == InstanceStatus.Finished).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);
        if (ended is not { } id || await host.Load(id, ct) is not { } instance) return;
        await host.StartAgain(instance, new TransitionDraft(instance.Subject, now, viewer.PersonId), StartReportingPeriod.Inputs(period.Id, period.DueOn), ct);
        await GoOnIfAllAreFrozen(period.Id, viewer, now, ct);
    }

    /// <summary>The units of which reports are asked; null are the assignments that have none.</summary>
    internal Task<List<UnitId?>> Units(ReportingPeriodId period, CancellationToken ct) =>
        db.StatusReports.Where(r => r.PeriodId == period).Select(r => r.UnitId).Distinct().ToListAsync(ct);

    private async Task<InstanceSnapshot?> Running(ReportingPeriodId period, CancellationToken ct)
    {
        var running = await db.WorkflowInstances.Where(i => i.SubjectId == period.Value && i.Status == InstanceStatus.Running).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);
        return running is { } id ? await host.Load(id, ct) : null;
    }
}
