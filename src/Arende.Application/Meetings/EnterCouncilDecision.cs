using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Enters the council's decision in a case from the council's own minutes: a closed meeting of the council, one a day, with the § that the minutes
/// have. What it says yes to takes effect as a board's decision does. In the caller's transaction.
/// </summary>
public sealed class EnterCouncilDecision(ArendeDb db, AssignmentEffects assignments)
{
    /// <exception cref="BrokenRuleException">The day or the § can't be, or what was decided isn't complete.</exception>
    public async Task Run(TransitionDraft draft, CouncilDecision decision, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var c = await db.Cases.Include(one => one.Conditions).SingleAsync(one => one.Id == id, ct);
        var council = db.Bodies.Of(BodyFunction.Council, c.BoardId) ?? throw new BrokenRuleException(Rule.BoardLacksBody);
        var paragraph = decision.Paragraph ?? throw new BrokenRuleException(Rule.ParagraphIsMissing);
        await MustBePossible(id, decision.Date, StockholmTime.DateAt(draft.Now), ct);
        await MustBeFree(council, decision.Date.Year, paragraph, ct);
        var proposed = (await Proposal.Of(db, BodyFunction.Council, [id], ct))[id].Clauses;
        var entered = EnteredClauses.Of(BodyFunction.Council, decision.Given.AsWritten(proposed), proposed, draft.Actor!.Value, draft.Now);
        var meeting = await MeetingOn(council, decision.Date, ct);
        var item = meeting.EnterFromMinutes(id, paragraph, entered, StockholmTime.DateAt(draft.Now));
        db.AgendaItems.Add(item);
        if (!db.IsInTransaction) throw new InvalidOperationException("The council's decision is entered inside the transaction of the step that awaits it.");
        // The step goes on to distribution, which reads it.
        await db.SaveOrThrowConflict(ct);
        draft.Tell(HistoryKind.MeetingOutcome, OutcomeEffects.Told(council, meeting, item));
        if (item.Outcome == Outcome.SendBack) c.Demand([item.Reason!], draft.Actor.Value, draft.Now);
        if (item.Outcome is not { } outcome || !outcome.EndsTheMatter()) return;
        draft.Publish(new DecisionMade(id.Value, item.Id));
        await assignments.Apply(draft, meeting, item, [], ct);
        await Announce(meeting, item, outcome, ct);
    }

    // What it decides was proposed to it before.
    private async Task MustBePossible(CaseId id, DateOnly date, DateOnly today, CancellationToken ct)
    {
        var minutes = (await DecidedItem.Of(db, id, ct))?.MeetingId;
        var proposedOn = await db.Meetings.Where(m => m.Id == minutes).Select(m => (DateOnly?)m.Date).SingleOrDefaultAsync(ct);
        // Nor before it postponed the case, or sent it back.
        var before = (await DecidedItem.Of(db, id, BodyFunction.Council, ct))?.MeetingId;
        var metOn = await db.Meetings.Where(m => m.Id == before).Select(m => (DateOnly?)m.Date).SingleOrDefaultAsync(ct);
        BrokenRuleException.When(date > today || date < proposedOn || date <= metOn, Rule.CouncilMeetsLater);
    }

    private async Task MustBeFree(Body council, int year, int paragraph, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var isTaken = await db.Meetings.AnyAsync(m => m.BodyId == council.Id && m.Date >= first && m.Date <= last && m.Agenda.Any(item => item.Paragraph == paragraph), ct);
        BrokenRuleException.When(isTaken, Rule.ParagraphIsTaken, paragraph.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<Meeting> MeetingOn(Body council, DateOnly date, CancellationToken ct)
    {
        if (await db.Meetings.Include(m => m.Agenda).FirstOrDefaultAsync(m => m.BodyId == council.Id && m.Date == date && m.CancelledBecause == null, ct) is { } known) return known;
        var meeting = new Meeting(council, date);
        db.Meetings.Add(meeting);
        return meeting;
    }

    // The notice of the council's minutes may be up when one of their decisions is entered: it has the same clock as the others.
    private async Task Announce(Meeting meeting, AgendaItem item, Outcome outcome, CancellationToken ct)
    {
        if (await db.Notices.Of(meeting.Id, null).SingleOrDefaultAsync(ct) is { } notice) notice.Announce(new ItemAppeal(item.CaseId, AppealKinds.Usual(outcome, item.Clauses)));
    }
}
