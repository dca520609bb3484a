using Arende.Application.Access;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>The mail to a manager or the director with what those under them have not reported when it is sent.</summary>
internal sealed class WriteMissingMail(ArendeDb db, DefinitionCatalogue definitions, PublicAddress address, IMailWords words, TimeProvider clock) : IMailWriter
{
    public IReadOnlyCollection<MailKind> Kinds { get; } = [MailKind.ReportsMissing];

    public async Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct)
    {
        var id = mail.PeriodId!.Value;
        if (await ViewerOf.Person(db, mail.PersonId!.Value, ct) is not { } reader) return null;
        var period = await db.ReportingPeriods.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var asked = (await AboveWhoMiss.Under(db, definitions, reader, period, StockholmTime.Today(clock), ct)).ToDictionary(r => r.AssignmentId, r => r.Asked);
        if (asked.Count == 0) return null;
        var lines = await AssignmentLine.Of(db, definitions, db.Assignments.Where(a => asked.Keys.Contains(a.Id)), ct);
        return words.Missing(period, [.. lines.Select(line => new MissingLine(line, asked[line.Id]))], address.Period(id));
    }
}
