using Arende.Application.Access;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>
/// KL 5:69 by 6:35: minutes are verified at the latest 14 days after the meeting. Some working days before, those who haven't signed are reminded, and the clerks of
/// minutes that aren't verified; once each, and never on a day off. Safe to run on any node at any time.
/// </summary>
public sealed class RemindOfVerification(ArendeDb db, PersonalInbox inbox, MinutesSigning signing, TimeProvider clock)
{
    /// <summary>So many working days before the last one.</summary>
    public const int WorkingDaysBefore = 3;

    public Task Run(CancellationToken ct) => Races.RetryOnConflict(db, () => Remind(ct), () => Task.FromResult(true));

    private async Task Remind(CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), StockholmTime.Today(clock));
        if (SwedishCalendar.IsDayOff(today)) return;
        var oldest = today.AddDays(-Meeting.DaysToVerify);
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => m.ClosedOn != null && m.VerifiedOn == null && m.CancelledBecause == null && !m.IsFromMinutes && m.Date >= oldest)
            .Select(m => new { m.Id, m.Date }).ToListAsync(ct);
        foreach (var meeting in meetings.Where(one => today >= SwedishCalendar.WorkingDaysBefore(Meeting.LastDayToVerify(one.Date), WorkingDaysBefore)))
        {
            foreach (var asked in await db.MinutesSignatures.AsNoTracking().Where(one => one.MeetingId == meeting.Id && one.State == SignatureState.Asked).ToListAsync(ct))
                await signing.Tell(asked, isReminder: true, ct);
            foreach (var clerk in await RoleHolders.With(db, Right.VerifyMinutes).Select(p => p.Id).ToListAsync(ct))
                await inbox.Add(new Notification(clerk, NotificationKind.VerificationIsDue, $"verify:{meeting.Id}", now, subject: meeting.Id.Value), ct);
        }
        await db.SaveOrThrowConflict(ct);
    }
}
