using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Tells somebody, in the inbox and by one mail, which status reports a period asks of them.</summary>
public sealed class SendReportRequest(ArendeDb db, PersonalInbox inbox, MailQueue mails, PublicAddress address, TimeProvider clock)
    : IEventHandler<StatusReportsAsked>
{
    public async Task Handle(StatusReportsAsked message, CancellationToken ct)
    {
        var id = new ReportingPeriodId(message.SubjectId);
        var personId = new PersonId(message.PersonId);
        var assignments = await MissingReports.AssignmentsOf(db, id, personId, ct);
        if (assignments.Count == 0) return;
        var period = await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, ct);
        var now = clock.GetUtcNow();
        var key = $"asked:{id}:{personId}";
        await inbox.Add(new Notification(personId, NotificationKind.StatusReportAsked, key, now, subject: id.Value), ct);
        var body = MailTexts.Asked(period, assignments, address.Reports);
        await mails.Add(new OutgoingMail(key, person.Email, body.Subject, body.Text, body.Html, now) { PersonId = personId }, ct);
    }
}
