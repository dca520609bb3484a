using Arende.Application.Access;
using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Tells a manager or the director, once a round, in the inbox and by one mail, who has not reported; when all have meanwhile they hear nothing.</summary>
public sealed class TellOfMissingReports(ArendeDb db, DefinitionCatalogue definitions, PersonalInbox inbox, MailQueue mails, TimeProvider clock) : IEventHandler<StatusReportsMissing>
{
    public async Task Handle(StatusReportsMissing message, CancellationToken ct)
    {
        var (id, personId) = (new ReportingPeriodId(message.SubjectId), new PersonId(message.PersonId));
        if (await ViewerOf.Person(db, personId, ct) is not { } reader) return;
        var (period, now) = (await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct), clock.GetUtcNow());
        if ((await AboveWhoMiss.Under(db, definitions, reader, period, StockholmTime.DateAt(now), ct)).Count == 0) return;
        var mail = OutgoingMail.OfReportsMissing($"missing:{id}:{personId}:{message.Round}", await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, ct), id, now);
        await inbox.Add(new Notification(personId, NotificationKind.ReportsMissing, mail.Key, now, subject: id.Value), ct);
        await mails.Add(mail, ct);
    }
}
