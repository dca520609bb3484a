using Arende.Adapters.Word;
using Arende.Application.ComposedDocuments;
using Arende.Application.Files;
using Arende.Domain;
using Arende.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>As what somebody fetches a document.</summary>
public enum DocumentFace { Pdf, Archive, Word }

/// <summary>A composed document as its page shows it, and from where its files are fetched.</summary>
/// <param name="Document">What is shown.</param>
/// <param name="Kept">How it was signed, verified or put up, if it was: then the files are those.</param>
/// <param name="Address">Of the page whose handler <c>File</c> gives the files.</param>
/// <param name="MakesPdf">PDFs can be made here.</param>
/// <param name="Failed">A PDF was asked for, and couldn't be made.</param>
public sealed record ShownDocument(ComposedDocument Document, KeptDocument? Kept, string Address, bool MakesPdf, bool Failed = false)
{
    /// <summary>What a delegate decided: an extract of no meeting's minutes.</summary>
    public bool IsDelegates => Kept is { Kind: ComposedKind.DecisionExtract, MeetingId: null };

    /// <summary>What kind of document it is.</summary>
    public Text What => IsDelegates ? T.DelegatedDecisions.Decision : T.Composed.Of(Document.Kind);

    public bool OffersPdf(PdfUse use) => MakesPdf || Kept?.FileOf(use) is not null;

    public string AddressOf(DocumentFace face) => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=File&face={face}";
}

/// <summary>The files of a composed document. Those of a kept one are made once; others are made as they are asked for.</summary>
public sealed class DocumentFiles(IPdfPrinter printer, PrintKept print, OpenFile open, WordFace word, TimeProvider clock)
{
    private const string PdfType = "application/pdf";
    private const string Forbidden = "<>:\"|?*/\\·";

    public bool MakesPdf => printer.IsAvailable;

    /// <exception cref="PdfFailedException">It couldn't be made.</exception>
    /// <exception cref="BrokenRuleException">It was made, and is lost.</exception>
    public async Task<FileResult> Make(ComposedDocument document, KeptDocument? kept, DocumentFace face, CancellationToken ct)
    {
        if (face == DocumentFace.Word) return new FileContentResult(word.Write(document), WordFace.MediaType) { FileDownloadName = $"{NameOf(document)}.docx" };
        var use = face == DocumentFace.Archive ? PdfUse.Archive : PdfUse.Reading;
        var name = $"{NameOf(document)}{(use == PdfUse.Archive ? " (arkiv)" : "")}.pdf";
        if (kept is null) return new FileContentResult(await printer.Print(document.Canonical(), use, clock.GetUtcNow(), ct), PdfType) { FileDownloadName = name };
        return new FileStreamResult(await open.Run(name, await print.Run(kept.Id, use, ct), ct), PdfType) { FileDownloadName = name };
    }

    private static string NameOf(ComposedDocument document) =>
        OneLine.Of(new string([.. $"{document.Name} {document.Number} {document.Date}".Select(sign => Forbidden.Contains(sign, StringComparison.Ordinal) || char.IsWhiteSpace(sign) ? ' ' : sign)]));
}
