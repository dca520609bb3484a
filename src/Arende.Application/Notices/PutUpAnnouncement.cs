using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>Announces a meeting of the council on the notice board (KL 5:13, 8:10 p. 1). It goes up in the moment in which it is put up.</summary>
public sealed class PutUpAnnouncement(ArendeDb db, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="bodyId">The council.</param>
    /// <param name="meetingId">Its meeting in the calendar, if it is there.</param>
    /// <param name="meeting">What is announced.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">The body is no council, the meeting is another body's or day's, or has an announcement that hangs.</exception>
    public Task<AnnouncementId> Run(Viewer viewer, BodyId bodyId, MeetingId? meetingId, AnnouncedMeeting meeting, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<PutUpAnnouncement>(viewer, key, new JsonObject
        {
            ["body"] = bodyId.ToString(), ["meeting"] = meetingId?.ToString(), ["day"] = meeting.Day.ToString("O", CultureInfo.InvariantCulture), ["hour"] = meeting.Hour.ToString("O", CultureInfo.InvariantCulture),
            ["place"] = meeting.Place, ["items"] = string.Join('\n', meeting.Items),
        });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // KL 8:10 p. 1: a board's meetings aren't announced.
            if (db.Bodies.All.FirstOrDefault(one => one.Id == bodyId) is not { Function: BodyFunction.Council }) throw new BrokenRuleException(Rule.OnlyCouncilIsAnnounced);
            if (meetingId is { } known)
            {
                var planned = await db.Meetings.Where(m => m.Id == known && m.BodyId == bodyId).Select(m => new { m.Date, m.CancelledBecause }).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("meeting");
                BrokenRuleException.When(planned.CancelledBecause is not null, Rule.MeetingIsCancelled);
                if (planned.Date != meeting.Day) throw new BrokenRuleException(Rule.AnnouncedMeetingIsOnAnotherDay, planned.Date.ToString("O", CultureInfo.InvariantCulture));
            }
            var (now, today) = (clock.GetUtcNow(), StockholmTime.Today(clock));
            BrokenRuleException.When(await db.Announcements.OnBoard(today).AnyAsync(one => one.BodyId == bodyId && one.Day == meeting.Day, ct), Rule.MeetingIsAnnounced);
            var announcement = new Announcement(bodyId, meetingId, meeting, today, viewer.PersonId, now);
            db.Announcements.Add(announcement);
            try
            {
                await db.SaveOrThrowConflict(ct);
            }
            catch (LostRaceException)
            {
                // Of two at once the database takes one.
                throw new BrokenRuleException(Rule.MeetingIsAnnounced);
            }
            await operations.Complete(asked, now, announcement.Id.ToString(), ct);
            await transaction.CommitAsync(ct);
            return announcement.Id;
        }, ct);
    }
}
