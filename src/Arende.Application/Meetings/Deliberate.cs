using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Enters one thing of an item's deliberation: a proposal, a question's answer, a vote, a reservation or a note to the minutes.</summary>
public sealed class Deliberate(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    private static readonly JsonSerializerOptions fields = new() { IncludeFields = true };

    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="step">What is entered.</param>
    /// <param name="seen">How often the item's deliberation had been written when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">It can't be so, or the § is verified.</exception>
    /// <exception cref="LostRaceException">Somebody else has written of the item since.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, DeliberationStep step, int seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<Deliberate>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["case"] = caseId.ToString(), ["what"] = step.GetType().Name, ["step"] = JsonSerializer.SerializeToNode(step, step.GetType(), fields),
        });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            await db.Find(viewer, caseId, ct);
            var item = meeting.Agenda.FirstOrDefault(i => i.CaseId == caseId) ?? throw new NotFoundException("agenda item");
            if (item.DeliberationRevision != seen) throw new LostRaceException(Race.Instance);
            var before = (await Proposal.Of(db, meeting.Function, [caseId], ct))[caseId].Clauses.Select(clause => clause.Text).ToList();
            meeting.Deliberate(caseId, step, StockholmTime.Today(clock), before, await ForcedBefore(db, meeting.Id, caseId, ct));
            var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => db.AgendaItems.AnyAsync(i => i.MeetingId == meetingId && i.CaseId == caseId && i.DeliberationRevision == seen, ct)), ct);
    }

    /// <summary>KL 5:50: a third of those present has had the case sent back or put off at another meeting of the council. They can do so once.</summary>
    public static async Task<bool> ForcedBefore(ArendeDb db, MeetingId meeting, CaseId id, CancellationToken ct) =>
        (await db.AgendaItems.Where(item => item.CaseId == id && item.MeetingId != meeting && item.Deliberation != null && item.Outcome != null).Select(item => item.Deliberation!).ToListAsync(ct))
            .Exists(said => said.IsForced);
}
