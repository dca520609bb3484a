using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Takes a case off a meeting's agenda: it waits for a meeting again, and those after it move up.</summary>
public sealed class WithdrawFromAgenda(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">The meeting is over, or the item has its outcome or a §.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.WriteAgenda);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        await db.Find(viewer, caseId, ct);
        // The same click again: it is off already.
        if (meeting.Agenda.All(item => item.CaseId != caseId)) return;
        var body = db.Bodies[meeting.BodyId];
        var told = MeetingTold.Of(body, meeting, meeting.Item(caseId));
        db.AgendaItems.Remove(meeting.Withdraw(caseId));
        var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
        draft.Tell(HistoryKind.WithdrawnFromAgenda, told);
        await journal.Write(db, draft, ct);
    }, () => Task.FromResult(true));
}
