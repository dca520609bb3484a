using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Reminds somebody, once a round, of the reports that are still missing; who has reported meanwhile hears nothing.</summary>
public sealed class SendReminder(ArendeDb db, PersonalInbox inbox, MailQueue mails, PublicAddress address, TimeProvider clock)
    : IEventHandler<StatusReportReminderDue>
{
    public async Task Handle(StatusReportReminderDue message, CancellationToken ct)
    {
        var id = new ReportingPeriodId(message.SubjectId);
        var personId = new PersonId(message.PersonId);
        var missing = await MissingReports.AssignmentsOf(db, id, personId, ct);
        if (missing.Count == 0) return;
        var period = await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, ct);
        var now = clock.GetUtcNow();
        var key = $"reminder:{id}:{personId}:{message.Round}";
        await inbox.Add(new Notification(personId, NotificationKind.StatusReportReminder, key, now, subject: id.Value), ct);
        var body = MailTexts.Reminder(period, missing, isLate: StockholmTime.DateAt(now) > period.DueOn, address.Reports);
        await mails.Add(new OutgoingMail(key, person.Email, body.Subject, body.Text, body.Html, now) { PersonId = personId }, ct);
    }
}
