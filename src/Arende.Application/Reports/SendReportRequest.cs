using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Domain.Assignments;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>Tells somebody, in the inbox and by one mail, which status reports a period asks of them.</summary>
public sealed class SendReportRequest(TellOfReports tell, PublicAddress address) : IEventHandler<StatusReportsAsked>
{
    public Task Handle(StatusReportsAsked message, CancellationToken ct)
    {
        var (id, person) = (new ReportingPeriodId(message.SubjectId), new PersonId(message.PersonId));
        AssignmentId? only = message.AssignmentId is { } one ? new AssignmentId(one) : null;
        return tell.Once(
            only is null ? $"asked:{id}:{person}" : $"asked:{id}:{person}:{only}", NotificationKind.StatusReportAsked, id, person, only,
            (period, missing, _) => MailTexts.Asked(period, missing, address.Reports), ct);
    }
}
