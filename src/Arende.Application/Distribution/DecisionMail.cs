using System.Globalization;
using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Files;
using Arende.Application.Mail;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>A decision that goes by mail: a meeting's, or a delegate's.</summary>
/// <param name="IsSecret">Its case is: no mail says what was decided.</param>
/// <param name="Decision">What a meeting decided; null for a delegate's.</param>
/// <param name="Extract">What is kept of it: its § as it was verified, or a delegate's decision as it was made; null where nothing is.</param>
public sealed record DecisionToMail(bool IsSecret, DecisionToSend? Decision, Guid? Extract)
{
    /// <summary>What a delegate decided; null for a meeting's.</summary>
    public DelegatedToSend? Delegated { get; init; }

    internal string Number => Delegated?.Number ?? Decision!.Number;

    /// <summary>The extract is kept when the § is verified. Of minutes that others write none is made here, and of a secret case nothing goes by mail.</summary>
    internal bool HasExtract => !IsSecret && (Decision is { } made ? !made.Meeting.IsFromMinutes && (Extract is not null || !made.Meeting.HasVerified(made.Item)) : Extract is not null);

    internal string FileName => Delegated is not null ? "delegationsbeslut.pdf"
        : Decision!.Item.Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"protokollsutdrag-{number}.pdf") : "protokollsutdrag.pdf";
}

/// <summary>The words of a decision's mail, and what goes with them. What is shown beforehand and what is then sent come from here.</summary>
public sealed partial class DecisionMail(
    ArendeDb db, DefinitionCatalogue definitions, PublicAddress address, IMailWords words, PrintKept print, IPdfPrinter printer, IFileStore files, IOptions<ArendeOptions> options, ILogger<DecisionMail> logger)
{
    /// <summary>All that a decision's mails are made of, read once for all of its recipients.</summary>
    public async Task<DecisionToMail> Read(CaseId id, Guid decisionId, CancellationToken ct)
    {
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var (number, isSecret) = (c.Number.ToString(options.Value.CaseNumberFormat), c.Access == AccessLevel.Secret);
        var kept = await db.KeptDocuments.AsNoTracking().Where(one => one.AboutId == decisionId && one.Kind == ComposedKind.DecisionExtract && one.ErasedAt == null)
            .OrderByDescending(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(ct);
        if (await DelegateDecision.ByStep(db, definitions, decisionId, ct) is { } delegated)
        {
            var tables = ReportTable.ReferredToBy(c.Report.Clauses, c.Report);
            return new DecisionToMail(isSecret, null, kept) { Delegated = new(number, c.Title, db.Bodies[c.BoardId], delegated, c.Report.Clauses, await DecisionReport.Of(db, id, ct), tables) };
        }
        var item = await db.AgendaItems.AsNoTracking().SingleAsync(one => one.Id == decisionId, ct);
        var meeting = await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == item.MeetingId, ct);
        return new DecisionToMail(isSecret, new DecisionToSend(number, c.Title, c.Type, item, meeting, db.Bodies[meeting.BodyId], ReportTable.ReferredToBy(item.Clauses, c.Report)), kept);
    }

    /// <param name="of">What was decided.</param>
    /// <param name="row">Whom it is for; who may read it.</param>
    /// <param name="token">What the link of somebody without an account carries; null where they get none.</param>
    public ComposedMail Words(DecisionToMail of, DistributionRow row, string? token)
    {
        return of.IsSecret ? words.SecretDecision(of.Number, address.Decision(row.Id))
        : (of.Delegated, row.UnitId) switch
        {
            ({ } delegated, not null) => words.DelegatedDecision(delegated, address.Decision(row.Id)),
            ({ } delegated, null) => words.DelegatedDecisionToOutside(delegated, LinkOutside()),
            (null, not null) => words.Decision(of.Decision!, address.Decision(row.Id)),
            (null, null) => words.DecisionToOutside(of.Decision!, LinkOutside()),
        };

        string? LinkOutside() => token is null ? null : address.Acknowledgement(token);
    }


    /// <summary>What is kept of the decision, as a PDF. Where it can't be made or is lost the mail goes without it, since its words have it all, and the log says so.</summary>
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
