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
    /// <param name="key">Once a key, however often it is asked for.</param>
    /// <param name="kind">What the inbox says.</param>
    /// <param name="id">The period.</param>
    /// <param name="personId">Who is told.</param>
    /// <param name="only">One assignment; null for all.</param>
    /// <param name="write">The mail, of the period, what is missing, and now.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task Once(
        string key, NotificationKind kind, ReportingPeriodId id, PersonId personId, AssignmentId? only,
        Func<ReportingPeriod, IReadOnlyList<Assignment>, DateTimeOffset, MailBody> write, CancellationToken ct)
    {
        var missing = await MissingReports.AssignmentsOf(db, id, personId, ct);
        if (only is { } one) missing.RemoveAll(assignment => assignment.Id != one);
        if (missing.Count == 0) return;
        var period = await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, ct);
        var now = clock.GetUtcNow();
        await inbox.Add(new Notification(personId, kind, key, now, subject: id.Value), ct);
        var body = write(period, missing, now);
        await mails.Add(new OutgoingMail(key, person.Email, body.Subject, body.Text, body.Html, now) { PersonId = personId }, ct);
    }
}
