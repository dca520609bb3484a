using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
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

/// <summary>
/// The officer is told that a case came back. What is asked for becomes ticks that they must answer before handing it in again.
/// </summary>
public sealed class DemandConditions(ArendeDb db, PersonalInbox inbox) : ITaskRule
{
    public IReadOnlyCollection<string> TaskNames { get; } = ["Review", "SignDirector", "SignFinance", "RegistrarCheck"];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == "return";

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.Include(x => x.Conditions).SingleAsync(x => x.Id == id, ct);
        await inbox.Add(new Notification(c.CaseOfficerId, NotificationKind.CaseSentBack, $"sentback:{answer.Item.Id}", draft.Now, id), ct);
        if (answer.Conditions.Count > 0) c.Demand(answer.Conditions, draft.Actor!.Value, draft.Now);
    }
}
