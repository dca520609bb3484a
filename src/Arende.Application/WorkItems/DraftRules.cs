using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.WorkItems;

/// <summary>A draft may be handed in when it is complete: every remark answered, every condition met.</summary>
public sealed class SubmitDraft(ArendeDb db) : ITaskRule
{
    public IReadOnlyCollection<string> TaskNames { get; } = [CaseStates.WriteDraft];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.Include(x => x.Remarks).Include(x => x.Conditions).AsSplitQuery().SingleAsync(x => x.Id == id, ct);
        c.Submit();
    }
}

/// <summary>What is asked for when a case is sent back becomes ticks that the officer must answer before handing it in again.</summary>
public sealed class DemandConditions(ArendeDb db) : ITaskRule
{
    public IReadOnlyCollection<string> TaskNames { get; } = ["Review", "SignDirector", "SignFinance", "RegistrarCheck"];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        if (answer.Outcome != "return" || answer.Conditions.Count == 0) return;
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.Include(x => x.Conditions).SingleAsync(x => x.Id == id, ct);
        c.Demand(answer.Conditions, draft.Actor!.Value, draft.Now);
    }
}
