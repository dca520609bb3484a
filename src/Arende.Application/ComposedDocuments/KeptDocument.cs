using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Application.ComposedDocuments;

/// <summary>
/// A document as it was signed, verified or put up: its canonical text with the digest, and the PDFs that were made of it once. Nothing of it is ever made
/// anew, whatever is changed later in the case; only the law can have it erased.
/// </summary>
public sealed class KeptDocument
{
    private KeptDocument() { }

    /// <param name="about">The case that was signed, the item that was verified or the notice that was put up.</param>
    /// <param name="document">As it stands in that moment.</param>
    /// <param name="at">The moment.</param>
    /// <param name="caseId">The case that it is about; null for what is about a whole meeting.</param>
    /// <param name="meetingId">The meeting that it comes from, if any.</param>
    public KeptDocument(Guid about, ComposedDocument document, DateTimeOffset at, CaseId? caseId, MeetingId? meetingId)
    {
        (AboutId, Kind, At, CaseId, MeetingId) = (about, document.Kind, at, caseId, meetingId);
        Content = document.Canonical();
        Digest = ComposedDocument.DigestOf(Content);
    }

    public Guid Id { get; private init; } = OrderedGuid.New();
    public Guid AboutId { get; private init; }
    public ComposedKind Kind { get; private init; }
    public CaseId? CaseId { get; private init; }
    public MeetingId? MeetingId { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The document's canonical text.</summary>
    public string Content { get; private set; } = "";

    /// <summary>When it was erased by law what it said; null for what still says it.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>SHA-256 of the canonical text's bytes, as they were when it was kept.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>The PDF for reading (PDF/UA-1), in the store of files; null until it is made.</summary>
    public string? PdfDigest { get; private set; }

    /// <summary>The PDF for the archive (PDF/A-2a); null until it is made.</summary>
    public string? ArchiveDigest { get; private set; }

    public ComposedDocument Document => ComposedDocument.Read(Content);

    public string? FileOf(PdfUse use) => use == PdfUse.Archive ? ArchiveDigest : PdfDigest;

    /// <param name="instead">What it says from now on: that it was erased.</param>
    /// <param name="at">When.</param>
    public void Erase(ComposedDocument instead, DateTimeOffset at)
    {
        BrokenRuleException.When(ErasedAt is not null, Rule.DocumentIsErasedAlready);
        (Content, ErasedAt, PdfDigest, ArchiveDigest) = (instead.Canonical(), at, null, null);
    }

    /// <summary>The first one that was made is the one.</summary>
    public void WasPrinted(PdfUse use, string digest)
    {
        if (use == PdfUse.Archive) ArchiveDigest ??= digest;
        else PdfDigest ??= digest;
    }
}
