using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notifications;

/// <summary>
/// Once on a working day, from seven on: queues a mail for everybody who may have steps to be told of. What it says, and whether there is
/// anything to say, is settled when it is sent. Run again on the same day it finds its mails.
/// </summary>
public sealed class QueueDigests(ArendeDb db, TimeProvider clock)
{
    private static readonly TimeSpan FirstHour = TimeSpan.FromHours(7);

    // Another node may do the same at this moment: what it queued is found.
    /// <returns>How many were queued now.</returns>
    public Task<int> Run(CancellationToken ct) => Races.RetryOnConflict(db, () => Queue(ct), () => Task.FromResult(true));

    private async Task<int> Queue(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = StockholmTime.DateAt(now);
        var midnight = StockholmTime.StartOfDay(today);
        if (SwedishCalendar.IsDayOff(today) || now < midnight + FirstHour) return 0;

        var open = db.WorkItems.Where(item => item.State == WorkItemState.Open);
        var soon = DigestDays.EndOf(MailPace.Weekly, today);
        var pressing = WorkItemAccess.PeopleOf(db, open.Where(item => item.DueAt < soon), today);
        var told = DigestDays.Told(db).Where(n => n.At > now - DigestDays.LongestSilence);
        var late = await WorkItemAccess.HoldersOf(db, open.Late(today)).Select(p => p.Id).ToListAsync(ct);
        var managers = late.Count == 0 ? [] : (await Superiors.Of(db, ct)).Over(late.ToHashSet()).ToList();
        var isWeekly = DigestDays.IsWeekly(today);
        var people = await db.People
            .Where(p => p.IsActive && (p.MailPace == MailPace.Daily || p.MailPace == MailPace.AtOnce || (p.MailPace == MailPace.Weekly && isWeekly)))
            .Where(p => pressing.Any(one => one.Id == p.Id) || told.Any(n => n.PersonId == p.Id) || managers.Contains(p.Id))
            .Where(p => !db.Mails.Any(mail => mail.PersonId == p.Id && mail.Kind == MailKind.Digest && mail.CreatedAt >= midnight))
            .Select(p => new { p.Id, p.Email }).ToListAsync(ct);
        db.Mails.AddRange(people.Select(p => OutgoingMail.OfDigest(p.Id, p.Email, today, now)));
        await db.SaveOrThrowConflict(ct);
        return people.Count;
    }
}
