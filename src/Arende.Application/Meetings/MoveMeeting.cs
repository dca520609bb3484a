using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Notices;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Moves a meeting to another day, with its agenda. The history of each of its cases tells it.</summary>
public sealed class MoveMeeting(ArendeDb db, JournalWriter journal, CountDueDaysAnew dueDays, TimeProvider clock)
{
    /// <param name="viewer">Who plans meetings.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="date">The new day.</param>
    /// <param name="another">The body meets that day already, and once more.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="seen">The meeting's version when it was shown what will happen; null without such a page.</param>
    /// <exception cref="LostRaceException">The meeting or its agenda has been changed since.</exception>
    /// <exception cref="Domain.BrokenRuleException">It is over, outcomes have been entered, or the body meets that day already and another was not asked for.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, DateOnly date, bool another, CancellationToken ct, long? seen = null) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.PlanMeeting);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        if (meeting.Date == date) return;
        seen ??= meeting.Version;
        if (meeting.Version != seen) throw new LostRaceException(Race.Instance);
        var body = db.Bodies[meeting.BodyId];
        var drafts = meeting.InOrder.Select(item => (Case: item.CaseId, Told: MeetingTold.Of(body, meeting, item))).ToList();
        var was = meeting.Date;
        meeting.MoveTo(date, await Sittings.Next(db, meeting.BodyId, date, another, ct), StockholmTime.Today(clock));
        await Announcements.TakeDownOf(db, meetingId, viewer.PersonId, clock.GetUtcNow(), ct);
        await db.SaveOrThrowConflict(ct);
        foreach (var (id, told) in drafts)
        {
            told["to"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.MeetingMoved, told);
            await journal.Write(db, draft, ct);
        }
        await dueDays.Run(meeting.BodyId, was, viewer.PersonId, clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
    }, () => db.Meetings.AnyAsync(m => m.Id == meetingId && m.Version == seen, ct));
}
