using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Journal;
using Arende.Application.Notices;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A meeting that will not be held: it stays in the calendar with the reason, and its cases wait for a meeting again.</summary>
public sealed class CancelMeeting(ArendeDb db, JournalWriter journal, CountDueDaysAnew dueDays, TimeProvider clock)
{
    /// <param name="viewer">Who plans meetings.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="reason">Why; shown to everybody.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="seen">The meeting's version when it was shown what will happen; null without such a page.</param>
    /// <exception cref="LostRaceException">The meeting or its agenda has been changed since.</exception>
    /// <exception cref="Domain.BrokenRuleException">It is over, an item has its outcome, or no reason is given.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, string? reason, CancellationToken ct, long? seen = null) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.PlanMeeting);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        // The same click again.
        if (meeting.IsCancelled && meeting.CancelledBecause == AgendaItem.Trimmed(reason)) return;
        seen ??= meeting.Version;
        if (meeting.Version != seen) throw new LostRaceException(Race.Instance);
        var body = db.Bodies[meeting.BodyId];
        var standing = meeting.Standing.Select(one => one.Id).ToList();
        var returned = meeting.Cancel(reason);
        db.AgendaItems.RemoveRange(returned);
        await WithdrawReported.Release(db, standing, ct);
        await Announcements.TakeDownOf(db, meetingId, viewer.PersonId, clock.GetUtcNow(), ct);
        await db.SaveOrThrowConflict(ct);
        foreach (var item in returned)
        {
            var draft = new JournalDraft(JournalSubject.Of(item.CaseId), clock.GetUtcNow(), viewer.PersonId);
            var told = MeetingTold.Of(body, meeting, item);
            told["cancelled"] = meeting.CancelledBecause;
            draft.Tell(HistoryKind.WithdrawnFromAgenda, told);
            await journal.Write(db, draft, ct);
        }
        await dueDays.Run(meeting.BodyId, meeting.Date, viewer.PersonId, clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
    }, () => db.Meetings.AnyAsync(m => m.Id == meetingId && m.Version == seen, ct));
}
