using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>The mail that asks for a period's status reports, and the one that reminds of them: of what is missing when it is sent.</summary>
internal sealed class WriteReportMail(ArendeDb db, DefinitionCatalogue definitions, PublicAddress address, IMailWords words, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.ReportsAsked, MailKind.ReportReminder];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var id = mail.PeriodId!.Value;
        if (await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        var missing = MissingReports.AssignmentsOf(db, id, reader).Where(a => mail.AssignmentId == null || a.Id == mail.AssignmentId);
        var lines = await AssignmentLine.Of(db, definitions, missing, ct);
        if (lines.Count == 0) return null;
        var period = await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var isLate = period.IsPast(StockholmTime.Today(clock));
        return mail.Kind == MailKind.ReportsAsked
            ? words.Asked(period, lines, address.Reports(id))
            : words.Reminder(period, lines, isLate, address.Reports(id));
    }
}
