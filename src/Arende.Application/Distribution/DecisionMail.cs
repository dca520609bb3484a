using Arende.Application.ComposedDocuments;
using Arende.Application.Files;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>The words of a decision's mail, and what goes with them. What is shown beforehand and what is then sent come from here.</summary>
public sealed class DecisionMail(ArendeDb db, PublicAddress address, IMailWords words, PrintKept print, IPdfPrinter printer, IFileStore files, IOptions<ArendeOptions> options)
{
    /// <param name="row">Whom it is for.</param>
    /// <param name="token">What the link of somebody without an account carries; null where they get none.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when its reader may not read it.</returns>
    public async Task<ComposedMail?> Words(DistributionRow row, string? token, CancellationToken ct)
    {
        var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == row.CaseId, ct);
        if (await SecretDecisions.Withholds(db, row.CaseId, row.UnitId, ct)) return null;
        var number = @case.Number.ToString(options.Value.CaseNumberFormat);
        if (@case.Access == AccessLevel.Secret) return words.SecretDecision(number, address.Decision(row.Id));
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(i => i.Id == row.AgendaItemId, ct);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == item.MeetingId, ct);
        var decision = new DecisionToSend(number, @case.Title, @case.Type, item, meeting, db.Bodies[meeting.BodyId], ReportTable.ReferredToBy(item.Clauses, @case.Report));
        return row.UnitId is not null ? words.Decision(decision, address.Decision(row.Id)) : words.DecisionToOutside(decision, token is null ? null : address.Acknowledgement(token));
    }

    /// <summary>The § as it was verified, as a PDF. Of a secret case nothing goes by mail; where no PDF can be made the words have it all.</summary>
    public async Task<IReadOnlyList<MailAttachment>> Attachments(DistributionRow row, CancellationToken ct)
    {
        if (!printer.IsAvailable || await Extract(row, ct) is not { } extract) return [];
        try
        {
            await using var pdf = await files.Read(await print.Run(extract.Id, PdfUse.Reading, ct), ct);
            using var content = new MemoryStream();
            await pdf.CopyToAsync(content, ct);
            return [new MailAttachment(extract.FileName, "application/pdf", content.ToArray())];
        }
        catch (Exception exception) when (exception is PdfFailedException or FileLostException)
        {
            return [];
        }
    }

    /// <summary>The name of the file that goes with the mail; null where none does.</summary>
    public async Task<string?> AttachmentName(DistributionRow row, CancellationToken ct) => printer.IsAvailable && await Extract(row, ct) is { } extract ? extract.FileName : null;

    private Task<ExtractToSend?> Extract(DistributionRow row, CancellationToken ct) => (
        from kept in db.KeptDocuments.AsNoTracking()
        where kept.AboutId == row.AgendaItemId && kept.Kind == ComposedKind.DecisionExtract && kept.ErasedAt == null
        join item in db.AgendaItems on kept.AboutId equals item.Id
        join c in db.Cases on item.CaseId equals c.Id
        where c.Access != AccessLevel.Secret
        orderby kept.Id descending
        select new ExtractToSend(kept.Id, item.Paragraph)).FirstOrDefaultAsync(ct);

    private sealed record ExtractToSend(Guid Id, int? Paragraph)
    {
        public string FileName => Paragraph is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"protokollsutdrag-{number}.pdf") : "protokollsutdrag.pdf";
    }
}
