using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Tells somebody, in the inbox and by one mail, which status reports a period asks of them.</summary>
public sealed class SendReportRequest(ArendeDb db, TellOfReports tell) : IEventHandler<StatusReportsAsked>
{
    public async Task Handle(StatusReportsAsked message, CancellationToken ct)
    {
        var (id, person) = (new ReportingPeriodId(message.SubjectId), new PersonId(message.PersonId));
        AssignmentId? only = message.AssignmentId is { } one ? new AssignmentId(one) : null;
        if (await IsAskedAnew(id, only, message.ReportVersion, ct)) return;
        await tell.Once(
            NotificationKind.StatusReportAsked, id, person, only, (to, now) => OutgoingMail.OfReportsAsked(Key(message), to, id, only, now), ct);
    }

    // An assignment that goes away and comes back is asked for once more; the version tells the two apart.
    private static string Key(StatusReportsAsked message) =>
        string.Join(':', new object?[] { "asked", message.SubjectId, message.PersonId, message.AssignmentId, message.ReportVersion }.OfType<object>());

    private async Task<bool> IsAskedAnew(ReportingPeriodId period, AssignmentId? assignment, long? version, CancellationToken ct) =>
        version is { } asked && await db.StatusReports.AnyAsync(report => report.PeriodId == period && report.AssignmentId == assignment && report.Version > asked, ct);
}
