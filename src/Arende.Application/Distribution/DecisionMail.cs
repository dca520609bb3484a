using System.Globalization;
using Arende.Application.ComposedDocuments;
using Arende.Application.Files;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>A decision that goes by mail.</summary>
/// <param name="IsSecret">Its case is: no mail says what was decided.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Extract">Its § as it was verified; null where none is kept.</param>
public sealed record DecisionToMail(bool IsSecret, DecisionToSend Decision, Guid? Extract)
{
    /// <summary>The extract is kept when the § is verified. Of minutes that others write none is made here, and of a secret case nothing goes by mail.</summary>
    internal bool HasExtract => !IsSecret && !Decision.Meeting.IsFromMinutes && (Extract is not null || !Decision.Meeting.HasVerified(Decision.Item));

    internal string FileName => Decision.Item.Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"protokollsutdrag-{number}.pdf") : "protokollsutdrag.pdf";
}

/// <summary>The words of a decision's mail, and what goes with them. What is shown beforehand and what is then sent come from here.</summary>
public sealed partial class DecisionMail(
    ArendeDb db, PublicAddress address, IMailWords words, PrintKept print, IPdfPrinter printer, IFileStore files, IOptions<ArendeOptions> options, ILogger<DecisionMail> logger)
{
    /// <summary>All that a decision's mails are made of, read once for all of its recipients.</summary>
    public async Task<DecisionToMail> Read(CaseId id, Guid itemId, CancellationToken ct)
    {
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(one => one.Id == itemId, ct);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == item.MeetingId, ct);
        var kept = await db.KeptDocuments.AsNoTracking().Where(one => one.AboutId == itemId && one.Kind == ComposedKind.DecisionExtract && one.ErasedAt == null)
            .OrderByDescending(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(ct);
        var decision = new DecisionToSend(c.Number.ToString(options.Value.CaseNumberFormat), c.Title, c.Type, item, meeting, db.Bodies[meeting.BodyId], ReportTable.ReferredToBy(item.Clauses, c.Report));
        return new DecisionToMail(c.Access == AccessLevel.Secret, decision, kept);
    }

    /// <param name="of">What was decided.</param>
    /// <param name="row">Whom it is for; who may read it.</param>
    /// <param name="token">What the link of somebody without an account carries; null where they get none.</param>
    public ComposedMail Words(DecisionToMail of, DistributionRow row, string? token) =>
        of.IsSecret ? words.SecretDecision(of.Decision.Number, address.Decision(row.Id))
        : row.UnitId is not null ? words.Decision(of.Decision, address.Decision(row.Id))
        : words.DecisionToOutside(of.Decision, token is null ? null : address.Acknowledgement(token));

    /// <summary>The § as it was verified, as a PDF. Where it can't be made or is lost the mail goes without it, since its words have it all, and the log says so.</summary>
    public async Task<IReadOnlyList<MailAttachment>> Attachments(DecisionToMail of, DistributionRow row, CancellationToken ct)
    {
        if (!printer.IsAvailable || !of.HasExtract || of.Extract is not { } extract) return [];
        try
        {
            await using var pdf = await files.Read(await print.Run(extract, PdfUse.Reading, ct), ct);
            using var content = new MemoryStream();
            await pdf.CopyToAsync(content, ct);
            return [new MailAttachment(of.FileName, "application/pdf", content.ToArray())];
        }
        catch (Exception exception) when (exception is PdfFailedException or FileLostException)
        {
            LogWithoutExtract(logger, exception, row.Id.Value);
            return [];
        }
    }

    /// <summary>The name of the file that goes with the mail; null where none does.</summary>
    public string? AttachmentName(DecisionToMail of) => printer.IsAvailable && of.HasExtract ? of.FileName : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail of distribution row {Row} goes without its extract")]
    private static partial void LogWithoutExtract(ILogger logger, Exception exception, Guid row);
}
