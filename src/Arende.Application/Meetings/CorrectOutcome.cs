using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// Corrects an outcome that has taken effect, while nothing that followed has been acted on. Both stand in the history. Verified minutes are corrected by
/// a note alone (<see cref="AmendMinutes"/>).
/// </summary>
public sealed class CorrectOutcome(ArendeDb db, OutcomeEffects effects, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">A closed meeting whose minutes are not verified.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="given">What it should have been.</param>
    /// <param name="seen">How often the item had been written when it was shown; null without such a page.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">The minutes are verified, or something has followed: it says what stands in the way.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, GivenOutcome given, long? seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<CorrectOutcome>(viewer, key, EnteredClauses.Asked(meetingId, caseId, given));
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var c = await db.Find(viewer, caseId, ct);
            var item = meeting.Agenda.FirstOrDefault(i => i.CaseId == caseId) ?? throw new NotFoundException("agenda item");
            if (seen is { } version && item.Version != version) throw new LostRaceException(Race.Instance);
            BrokenRuleException.When(meeting.HasVerified(item), Rule.MinutesAreVerified);
            // Of what was entered from the council's minutes the § and the day may be wrong too: CorrectCouncilDecision.
            BrokenRuleException.When(meeting.IsFromMinutes, Rule.BodyMeetsElsewhere);
            BrokenRuleException.When(!meeting.IsClosed || item.Outcome is null, Rule.MeetingIsNotClosed);
            var (was, effect) = (new WrittenOutcome(item.Outcome!.Value, item.Clauses), await MayBeUndone(db, item, c, ct));
            meeting.Correct(caseId, await EnteredClauses.Of(db, c, meeting.Function, given, meeting.Item(caseId).Deliberation, viewer.PersonId, clock.GetUtcNow(), ct));
            var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
            await effects.TakeEffectInstead(viewer, meeting, item, was, effect, ct);
            await db.SaveOrThrowConflict(ct);
            await transaction.CommitAsync(ct);
        }), ct);
    }

    /// <summary>What an outcome did, where nothing has followed of it.</summary>
    /// <exception cref="BrokenRuleException">Something has: it says what stands in the way.</exception>
    internal static async Task<OutcomeEffect> MayBeUndone(ArendeDb db, AgendaItem item, Case c, CancellationToken ct)
    {
        var later = await (
            from other in db.AgendaItems
            where other.CaseId == item.CaseId && other.Id != item.Id && other.Outcome == null
            join meeting in db.Meetings on other.MeetingId equals meeting.Id
            select (DateOnly?)meeting.Date).FirstOrDefaultAsync(ct);
        BrokenRuleException.When(await db.Appeals.AnyAsync(appeal => appeal.AgendaItemId == item.Id, ct), Rule.OutcomeIsAppealed);
        if (later is { } on) throw new BrokenRuleException(Rule.CaseIsOnLaterAgenda, on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var version = await db.WorkflowInstances.Where(i => i.SubjectId == item.CaseId.Value).Select(i => i.Version).SingleAsync(ct);
        if (item.Effect is not { } effect || effect.InstanceVersion != version || await HistoryFacts.ChangedContents(db, item.CaseId.Value, effect.HistorySequence, ct))
            throw new BrokenRuleException(Rule.CaseHasMovedOn, c.Number.ToString());
        BrokenRuleException.When(effect is { ChangedAssignments: > 0, Assignments: null }, Rule.OutcomeChangedAssignments, effect.ChangedAssignments.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return effect;
    }
}
