using Arende.Adapters.Typst;
using Arende.Application.ComposedDocuments;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.Tests.ComposedDocuments;

/// <summary>One worker for the tests of a class; what they read is made once.</summary>
public sealed class TypstFixture : IAsyncDisposable
{
    static readonly DateTimeOffset at = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
    readonly Dictionary<(string, PdfUse), byte[]> made = [];

    public TypstPrinter Printer { get; } = new(new TypstOptions(TypstOptions.UsualFolder), NullLogger<TypstPrinter>.Instance);

    internal async Task<byte[]> Pdf(ComposedDocument document, PdfUse use = PdfUse.Reading)
    {
        // Where Node is too old these tests fail, and aren't skipped.
        Assert.True(Printer.IsAvailable, "PDFs can't be made: Node 20 and its packages (npm ci) are missing.");
        var text = document.Canonical();
        return made.TryGetValue((text, use), out var known) ? known : made[(text, use)] = await Printer.Print(text, use, at, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Printer.DisposeAsync();
}
