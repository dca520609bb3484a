namespace Arende.Application.ComposedDocuments;

/// <summary>Where nothing can set a PDF: a command, and a server without Node.</summary>
public sealed class NoPrinter : IPdfPrinter
{
    public bool IsAvailable => false;

    public Task<byte[]> Print(string canonical, PdfUse use, DateTimeOffset at, CancellationToken ct) => throw new PdfFailedException("there is nothing to set it with");
}
