using Arende.Application.Contracts;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Enters the council's decision in a case from the council's own minutes: a closed meeting of the council, one a day, with the § that the minutes
/// have. What it says yes to takes effect as a board's decision does. In the caller's transaction.
/// </summary>
public sealed class EnterCouncilDecision(ArendeDb db, CouncilMinutes minutes, AssignmentEffects assignments, PersonalInbox inbox)
{
    /// <summary>By the step that awaits it, which leads on to distribution: that reads what was decided.</summary>
    /// <exception cref="BrokenRuleException">The day or the § can't be, or what was decided isn't complete.</exception>
    public async Task Run(TransitionDraft draft, Guid workItemId, CouncilDecision decision, CancellationToken ct)
    {
        if (!db.IsInTransaction) throw new InvalidOperationException("The council's decision is entered inside the transaction of the step that awaits it.");
        var c = await db.Cases.Include(one => one.Conditions).SingleAsync(one => one.Id == new CaseId(draft.Subject.Id), ct);
        var (council, paragraph, today) = (Council(c), ParagraphOf(decision), StockholmTime.DateAt(draft.Now));
        var meeting = await minutes.Place(c.Id, council, decision.Date, paragraph, today, instead: null, ct);
        var item = meeting.EnterFromMinutes(c.Id, paragraph, await Entered(c, decision, draft, ct), today);
        db.AgendaItems.Add(item);
        await db.SaveOrThrowConflict(ct);
        draft.Tell(HistoryKind.MeetingOutcome, OutcomeEffects.Told(council, meeting, item));
        var changed = await Act(draft, c, meeting, item, [], ct);
        // So that it can be corrected while nothing has followed.
        draft.BeforeWriting = before => item.Did(OutcomeEffects.Effect(before, before.Row.State, draft, changed, item) with { WorkItemId = workItemId });
    }

    internal Body Council(Case c) => db.Bodies.Of(BodyFunction.Council, c.BoardId) ?? throw new BrokenRuleException(Rule.BoardLacksBody);

    internal static int ParagraphOf(CouncilDecision decision) => decision.Paragraph ?? throw new BrokenRuleException(Rule.ParagraphIsMissing);

    internal async Task<EnteredOutcome> Entered(Case c, CouncilDecision decision, TransitionDraft draft, CancellationToken ct)
    {
        var proposed = (await Proposal.Of(db, BodyFunction.Council, [c.Id], ct))[c.Id].Clauses;
        return EnteredClauses.Of(BodyFunction.Council, decision.Given.AsWritten(proposed), proposed, draft.Actor!.Value, draft.Now);
    }

    /// <summary>What the decision does at once: a case that is sent back has a condition to meet, and what was decided takes effect.</summary>
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
        if (!outcome.EndsTheMatter()) return [];
        draft.Publish(new DecisionMade(c.Id.Value, item.Id));
        var changed = await assignments.Apply(draft, meeting, item, takenBack, ct);
        await minutes.Announce(meeting, item, ct);
        return changed;
    }
}
