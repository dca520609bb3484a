using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Domain.Calendar;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>Reminds somebody, once a round, of the reports that are still missing; who has reported meanwhile hears nothing.</summary>
public sealed class SendReminder(TellOfReports tell, PublicAddress address) : IEventHandler<StatusReportReminderDue>
{
    public Task Handle(StatusReportReminderDue message, CancellationToken ct)
    {
        var (id, person) = (new ReportingPeriodId(message.SubjectId), new PersonId(message.PersonId));
        return tell.Once(
            $"reminder:{id}:{person}:{message.Round}", NotificationKind.StatusReportReminder, id, person, only: null,
            (period, missing, now) => MailTexts.Reminder(period, missing, isLate: StockholmTime.DateAt(now) > period.DueOn, address.Reports), ct);
    }
}
