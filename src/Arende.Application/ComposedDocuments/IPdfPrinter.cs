namespace Arende.Application.ComposedDocuments;

/// <summary>What a PDF is for: the setter of type can claim one standard at a time.</summary>
public enum PdfUse
{
    /// <summary>To be read, by anybody: PDF/UA-1.</summary>
    Reading,

    /// <summary>To be kept: PDF/A-2a.</summary>
    Archive,
}

/// <summary>Sets a document as PDF: a program outside ours, which may not be there. The same document and time give the same file.</summary>
public interface IPdfPrinter
{
    /// <summary>False where the installation can't make PDFs; all else works.</summary>
    bool IsAvailable { get; }

    /// <param name="canonical">The document's canonical text.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="at">The time that stands in the file.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="PdfFailedException">It couldn't be made, also when it was tried once more.</exception>
    Task<byte[]> Print(string canonical, PdfUse use, DateTimeOffset at, CancellationToken ct);
}

/// <summary>No PDF was made of a document.</summary>
public sealed class PdfFailedException(string why, Exception? inner = null) : Exception($"The PDF couldn't be made: {why}", inner);
