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

/// <summary>Writes what the minutes tell under an item's §, during the meeting and after it. A verified § is changed by a note alone (<see cref="AmendMinutes"/>).</summary>
public sealed class WriteMinutesText(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="text">In Markdown; blank takes it away.</param>
    /// <param name="seen">How often it had been written when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">The § is verified, or the meeting hasn't been.</exception>
    /// <exception cref="LostRaceException">Somebody else has written it since.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, string? text, int seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<WriteMinutesText>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString(), ["case"] = caseId.ToString(), ["text"] = text });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            await db.Find(viewer, caseId, ct);
            var item = meeting.Agenda.FirstOrDefault(i => i.CaseId == caseId) ?? throw new NotFoundException("agenda item");
            if (item.TextRevision != seen) throw new LostRaceException(Race.Instance);
            meeting.WriteText(caseId, text, StockholmTime.Today(clock));
            var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => db.AgendaItems.AnyAsync(i => i.MeetingId == meetingId && i.CaseId == caseId && i.TextRevision == seen, ct)), ct);
    }
}
