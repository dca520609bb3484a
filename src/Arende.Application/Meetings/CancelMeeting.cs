using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A meeting that will not be held: it stays in the calendar with the reason, and its cases wait for a meeting again.</summary>
public sealed class CancelMeeting(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">It is over, an item has its outcome, or no reason is given.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, string? reason, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.PlanMeeting);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        // The same click again.
        if (meeting.IsCancelled && meeting.CancelledBecause == AgendaItem.Trimmed(reason)) return;
        var body = db.Bodies[meeting.BodyId];
        var returned = meeting.Cancel(reason);
        db.AgendaItems.RemoveRange(returned);
        await db.SaveOrThrowConflict(ct);
        foreach (var item in returned)
        {
            var draft = new JournalDraft(JournalSubject.Of(item.CaseId), clock.GetUtcNow(), viewer.PersonId);
            var told = MeetingTold.Of(body, meeting, item);
            told["cancelled"] = meeting.CancelledBecause;
            draft.Tell(HistoryKind.WithdrawnFromAgenda, told);
            await journal.Write(db, draft, ct);
        }
        await transaction.CommitAsync(ct);
    }, () => Task.FromResult(true));
}
