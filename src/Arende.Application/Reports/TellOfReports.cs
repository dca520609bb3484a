using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Tells somebody, in the inbox and by one mail, of the reports that a period still expects of them. Who misses none hears nothing.</summary>
public sealed class TellOfReports(ArendeDb db, PersonalInbox inbox, MailQueue mails, TimeProvider clock)
{
    /// <param name="kind">What the inbox says.</param>
    /// <param name="period">The period.</param>
    /// <param name="personId">Who is told.</param>
    /// <param name="only">One assignment; null for all.</param>
    /// <param name="queue">The mail, for a person at a time. Its key is the notification's too: once a key, however often it is asked for.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task Once(
        NotificationKind kind, ReportingPeriodId period, PersonId personId, AssignmentId? only, Func<Person, DateTimeOffset, OutgoingMail> queue, CancellationToken ct)
    {
        if (await ViewerOf.Person(db, personId, ct) is not { } reader) return;
        if (!await MissingReports.AssignmentsOf(db, period, reader).AnyAsync(a => only == null || a.Id == only, ct)) return;
        var now = clock.GetUtcNow();
        var mail = queue(await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, ct), now);
        await inbox.Add(new Notification(personId, kind, mail.Key, now, subject: period.Value), ct);
        await mails.Add(mail, ct);
    }
}
