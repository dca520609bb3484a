using Arende.Application.Contracts;
using Arende.Application.Messaging;

namespace Arende.Application.ComposedDocuments;

/// <summary>Makes the PDFs of what was just signed, verified or put up. Where none can be made they are made when somebody asks for them.</summary>
public sealed class PrintKeptDocument(PrintKept print, IPdfPrinter printer) : IEventHandler<DocumentKept>
{
    // A PDF can take longer than a transaction may be idle, and each is made once however often this is done.
    public async Task Prepare(DocumentKept message, CancellationToken ct)
    {
        if (!printer.IsAvailable) return;
        foreach (var use in Enum.GetValues<PdfUse>()) await print.Run(message.KeptDocumentId, use, ct);
    }

    public Task Handle(DocumentKept message, CancellationToken ct) => Task.CompletedTask;
}
