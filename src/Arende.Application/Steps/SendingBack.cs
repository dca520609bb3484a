using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// A reviewer sends a case back (skickar tillbaka) to its officer, who is told; only a body återremitterar, and that is an outcome of a
/// meeting. What is asked for becomes ticks that the officer must answer before handing it in again.
/// </summary>
public sealed class SendingBack(ArendeDb db, PersonalInbox inbox) : ITaskRule
{
    /// <summary>The outcome's id, in every definition of cases.</summary>
    public const string Outcome = "return";

    public IReadOnlyCollection<StepKind> Kinds => StepKinds.Reviews;

    public bool Concerns(TaskAnswer answer) => answer.Outcome == Outcome;

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.Include(x => x.Conditions).SingleAsync(x => x.Id == id, ct);
        await inbox.Add(new Notification(c.CaseOfficerId, NotificationKind.CaseSentBack, $"sentback:{answer.Item.Id}", draft.Now, id), ct);
        if (answer.Conditions.Count > 0) c.Demand(answer.Conditions, draft.Actor!.Value, draft.Now);
    }
}
