using Arende.Application.Contracts;
using Arende.Application.Notifications;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;

namespace Arende.Application.Meetings;

/// <summary>
/// What a decision does to conditions and assignments, and nothing to the workflow (that is <see cref="OutcomeEffects"/>): the same whether a meeting is closed here or what the council decided is entered from its minutes: a case that is sent back has
/// a condition to meet, and what was decided takes effect.
/// </summary>
public sealed class DecisionEffects(AssignmentEffects assignments, PersonalInbox inbox)
{
    /// <returns>The assignments that it changed.</returns>
    internal async Task<IReadOnlyList<ChangedAssignment>> Act(
        TransitionDraft draft, Case c, Meeting meeting, AgendaItem item, IReadOnlyList<Assignment> takenBack, CancellationToken ct)
    {
        var outcome = item.Outcome!.Value;
        if (outcome == Outcome.SendBack)
        {
            c.Demand([item.Reason!], draft.Actor!.Value, draft.Now);
            await inbox.Add(new Notification(c.CaseOfficerId, NotificationKind.CaseSentBack, $"sentback:{item.Id}", draft.Now, c.Id), ct);
        }
        // A committee acts only by what is its own to decide.
        if (meeting.Function == BodyFunction.Committee ? !item.Decided().Any() : !outcome.EndsTheMatter()) return [];
        draft.Publish(new DecisionMade(c.Id.Value, item.Id));
        return await assignments.Apply(draft, meeting, item, takenBack, ct);
    }
}
