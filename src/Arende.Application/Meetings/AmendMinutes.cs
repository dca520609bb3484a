using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Notes a correction (rättelse) of a § in verified minutes, in the history of its case. It changes nothing.</summary>
public sealed class AmendMinutes(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">The minutes are not verified, or nothing is said.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, string? text, CancellationToken ct, FormKey key = default)
    {
        var written = AgendaItem.Trimmed(text);
        var asked = Operation.Of<AmendMinutes>(viewer, key, new() { ["meeting"] = meetingId.ToString(), ["case"] = caseId.ToString(), ["text"] = written });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            await db.Find(viewer, caseId, ct);
            var item = meeting.Agenda.FirstOrDefault(i => i.CaseId == caseId) ?? throw new NotFoundException("agenda item");
            // Minutes that others write: what was entered of them may be past correcting before they are noted as verified.
            BrokenRuleException.When(!meeting.HasVerified(item) && !meeting.IsFromMinutes, Rule.NotVerifiedYet);
            BrokenRuleException.When(written is null, Rule.ReasonIsMissing);
            TextLimits.Check(written, TextLimits.Reason, Rule.ReasonIsTooLong);
            var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
            var told = MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, item);
            told["text"] = written;
            draft.Tell(HistoryKind.MinutesAmended, told);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }), ct);
    }
}
