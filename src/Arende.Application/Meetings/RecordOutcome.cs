using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Enters what a meeting did with a case: the committee's proposal or the board's decision. It can be written again, and cleared, until the meeting is
/// closed: nothing happens to the case before that (<see cref="CloseMeeting"/>).
/// </summary>
public sealed class RecordOutcome(ArendeDb db, DefinitionCatalogue definitions, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <summary>The same for all clauses.</summary>
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="outcome">One of the body's outcomes.</param>
    /// <param name="reason">Needed for a send-back and a rejection.</param>
    /// <param name="changed">The clauses as the meeting changed them; used only when the outcome says that it did.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">The case has another outcome, or another's: what was given here is not recorded.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, Outcome outcome, string? reason, IReadOnlyList<string> changed, CancellationToken ct) =>
        RunAsSeen(viewer, meetingId, caseId, new GivenOutcome(outcome, reason, changed), default, ct);

    /// <summary>With all that can be said of clauses, and what the clerk was shown.</summary>
    /// <exception cref="BrokenRuleException">The body approves a clause that seems to do something, and nobody has said whether it does; or an outcome isn't for a clause.</exception>
    public Task RunAsSeen(Viewer viewer, MeetingId meetingId, CaseId caseId, GivenOutcome given, SeenItem seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<RecordOutcome>(viewer, key, EnteredClauses.Asked(meetingId, caseId, given));
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            var (meeting, item) = await Load(viewer, meetingId, caseId, ct);
            var c = await db.Find(viewer, caseId, ct);
            seen = await seen.OrNow(db, item, ct);
            if (item.Version != seen.Version || await HistoryFacts.ChangedContents(db, caseId.Value, seen.Sequence!.Value, ct)) throw new LostRaceException(Race.Instance);
            // Older paths have no way back from the council: that is told before the meeting is closed, not then.
            BrokenRuleException.When(given.All == Outcome.SendBack && meeting.Function == BodyFunction.Council && await CouncilStep.Of(db, definitions, caseId, ct) is { } council && !council.HasWay(given.All), Rule.PathHasNoWayBack);
            meeting.Enter(caseId, await EnteredClauses.Of(db, c, meeting.Function, given, item.Deliberation, viewer.PersonId, clock.GetUtcNow(), ct), StockholmTime.Today(clock));
            await Save(viewer, meetingId, asked, ct);
        }, () => StillHolds(meetingId, caseId, seen, ct)), ct);
    }

    /// <summary>The same outcome for every item that has none and can have it without more words: each as it was proposed.</summary>
    /// <returns>How many were entered.</returns>
    public Task<int> RunForRest(Viewer viewer, MeetingId meetingId, Outcome outcome, long? seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        BrokenRuleException.When(outcome.NeedsReason(), Rule.ReasonIsMissing);
        BrokenRuleException.When(outcome.ChangesClauses(), Rule.OutcomeIsUnknown, outcome.ToString());
        var meeting = await Load(viewer, meetingId, ct);
        seen ??= meeting.Version;
        if (meeting.Version != seen) throw new LostRaceException(Race.Instance);
        var entered = 0;
        foreach (var standing in meeting.Standing.Where(one => !one.IsNoted).ToList())
        {
            try
            {
                await NoteStandingItem.Note(db, meeting, standing.Id, viewer.PersonId, clock, ct);
                entered++;
            }
            catch (BrokenRuleException refused) when (IsForItsOwnPage(refused.Rule))
            {
                // It is left to its own button, and so are the decisions of its list.
            }
        }
        foreach (var item in meeting.InOrder.Where(item => !item.HasOutcome && item.ReportedUnder is null))
        {
            var c = await db.Find(viewer, item.CaseId, ct);
            var proposed = (await Proposal.Of(db, meeting.Function, [c.Id], ct))[c.Id].Clauses;
            try
            {
                meeting.Enter(c.Id, EnteredClauses.Of(meeting.Function, new GivenOutcome(outcome, null, []), proposed, viewer.PersonId, clock.GetUtcNow()), StockholmTime.Today(clock));
                entered++;
            }
            catch (BrokenRuleException refused) when (IsForItsOwnPage(refused.Rule))
            {
                // As above.
            }
        }
        if (entered > 0) await Save(viewer, meetingId, asked: null, ct);
        return entered;
    }, () => db.Meetings.AnyAsync(m => m.Id == meetingId && m.Version == seen, ct));

    // What has to be asked about, and what can't be so at this item, is left to its own page.
    private static bool IsForItsOwnPage(Rule rule) => rule is Rule.ClauseEffectsAreUnanswered or Rule.OutcomeIsNotForClause or Rule.ReasonIsMissing
        or Rule.ItemHasNoQuorum or Rule.MatterIsPutOff or Rule.ThirdForcesInCouncilOnly or Rule.AdditionIsLeftOut or Rule.OutcomeIsNotAsDecided or Rule.QuestionLacksOutcome;

    /// <summary>Takes back what was entered of a case.</summary>
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="seen">How often the item had been written when it was shown; null without such a page.</param>
    /// <exception cref="LostRaceException">The item has been written since.</exception>
    public Task Clear(Viewer viewer, MeetingId meetingId, CaseId caseId, CancellationToken ct, long? seen = null) => Races.RetryOnConflict(db, async () =>
    {
        var (meeting, item) = await Load(viewer, meetingId, caseId, ct);
        if (!item.HasOutcome) return;
        seen ??= item.Version;
        if (item.Version != seen) throw new LostRaceException(Race.Instance);
        meeting.Clear(caseId, StockholmTime.Today(clock));
        await Save(viewer, meetingId, asked: null, ct);
    }, () => db.AgendaItems.AnyAsync(i => i.MeetingId == meetingId && i.CaseId == caseId && i.Version == seen, ct));

    private async Task<Meeting> Load(Viewer viewer, MeetingId meetingId, CancellationToken ct)
    {
        viewer.MustHave(Right.RecordOutcome);
        return await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
    }

    private async Task<(Meeting Meeting, AgendaItem Item)> Load(Viewer viewer, MeetingId meetingId, CaseId caseId, CancellationToken ct)
    {
        var meeting = await Load(viewer, meetingId, ct);
        var item = meeting.Agenda.FirstOrDefault(i => i.CaseId == caseId) ?? throw new NotFoundException("agenda item");
        if (item.Outcome is not null) throw new LostRaceException(Race.Instance);
        return (meeting, item);
    }

    private Task Save(Viewer viewer, MeetingId meetingId, Operation? asked, CancellationToken ct)
    {
        var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
        draft.Completes(asked);
        return journal.Write(db, draft, ct);
    }

    // Nobody has written this item, and nobody has changed what it is about: another clerk was at another item, or a consumer wrote a line.
    private async Task<bool> StillHolds(MeetingId meetingId, CaseId caseId, SeenItem seen, CancellationToken ct) =>
        seen is { Version: { } version, Sequence: { } sequence }
        && await db.AgendaItems.AnyAsync(i => i.MeetingId == meetingId && i.CaseId == caseId && i.Outcome == null && i.Version == version, ct)
        && !await HistoryFacts.ChangedContents(db, caseId.Value, sequence, ct);
}
