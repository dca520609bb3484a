using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>Reminds somebody, once a round, of the reports that are still missing; who has reported meanwhile hears nothing.</summary>
public sealed class SendReminder(TellOfReports tell) : IEventHandler<StatusReportReminderDue>
{
    public Task Handle(StatusReportReminderDue message, CancellationToken ct)
    {
        var (id, person) = (new ReportingPeriodId(message.SubjectId), new PersonId(message.PersonId));
        return tell.Once(
            NotificationKind.StatusReportReminder, id, person, only: null,
            (to, now) => OutgoingMail.OfReportReminder($"reminder:{id}:{person}:{message.Round}", to, id, now), ct);
    }
}
