using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Enters the council's decision in a case from the council's own minutes: a closed meeting of the council, one a day, with the § that the minutes
/// have. What it says yes to takes effect as a board's decision does. In the caller's transaction.
/// </summary>
public sealed class EnterCouncilDecision(ArendeDb db, CouncilMinutes minutes, DecisionEffects effects)
{
    /// <summary>By the step that awaits it, which leads on to distribution: that reads what was decided.</summary>
    /// <exception cref="BrokenRuleException">The day or the § can't be, or what was decided isn't complete.</exception>
    public async Task Run(TransitionDraft draft, Guid workItemId, CouncilDecision decision, CancellationToken ct)
    {
        if (!db.IsInTransaction) throw new InvalidOperationException("The council's decision is entered inside the transaction of the step that awaits it.");
        var c = await db.Cases.Include(one => one.Conditions).SingleAsync(one => one.Id == new CaseId(draft.Subject.Id), ct);
        var (council, paragraph, today) = (Council(c), ParagraphOf(decision), StockholmTime.DateAt(draft.Now));
        // One source: what a meeting here decides is never entered by hand as well.
        BrokenRuleException.When(await IsByMeeting(c.Id, council, ct), Rule.CouncilMeetsHere);
        var meeting = await minutes.Place(c.Id, council, decision.Date, paragraph, today, instead: null, ct);
        var item = meeting.EnterFromMinutes(c.Id, paragraph, await Entered(c, decision, draft, ct), today);
        db.AgendaItems.Add(item);
        await db.SaveOrThrowConflict(ct);
        draft.Decided = OutcomeEffects.Now(meeting, item);
        draft.Tell(HistoryKind.MeetingOutcome, OutcomeEffects.Told(council, meeting, item));
        var changed = await Act(draft, c, meeting, item, [], ct);
        // So that it can be corrected while nothing has followed.
        draft.BeforeWriting = before => item.Did(OutcomeEffects.Effect(before, before.Row.State, draft, changed, item) with { WorkItemId = workItemId });
    }

    /// <summary>The outcome comes from a meeting that is held here: the council meets here, or has the case on such a meeting's agenda still.</summary>
    internal async Task<bool> IsByMeeting(CaseId id, CancellationToken ct) => await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { } c && await IsByMeeting(id, Council(c), ct);

    private async Task<bool> IsByMeeting(CaseId id, Body council, CancellationToken ct) => council.MeetsHere || await CouncilStep.IsOnAgenda(db, id, ct);

    internal Body Council(Case c) => db.Bodies.Of(BodyFunction.Council, c.BoardId) ?? throw new BrokenRuleException(Rule.BoardLacksBody);

    internal static int ParagraphOf(CouncilDecision decision) => decision.Paragraph ?? throw new BrokenRuleException(Rule.ParagraphIsMissing);

    internal async Task<EnteredOutcome> Entered(Case c, CouncilDecision decision, TransitionDraft draft, CancellationToken ct)
    {
        var proposed = (await Proposal.Of(db, BodyFunction.Council, [c.Id], ct))[c.Id].Clauses;
        return EnteredClauses.Of(BodyFunction.Council, decision.Given.AsWritten(proposed), proposed, draft.Actor!.Value, draft.Now);
    }

    /// <summary>What the decision does at once. The notice of its minutes may be up already.</summary>
    /// <returns>The assignments that it changed.</returns>
    internal async Task<IReadOnlyList<ChangedAssignment>> Act(
        TransitionDraft draft, Case c, Meeting meeting, AgendaItem item, IReadOnlyList<Assignment> takenBack, CancellationToken ct)
    {
        var changed = await effects.Act(draft, c, meeting, item, takenBack, ct);
        if (item.Outcome!.Value.EndsTheMatter()) await minutes.AddToNotice(meeting, item, ct);
        return changed;
    }
}
