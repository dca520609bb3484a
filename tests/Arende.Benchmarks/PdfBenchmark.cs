using System.Diagnostics;
using Arende.Adapters.Typst;
using Arende.Application.ComposedDocuments;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.Benchmarks;

/// <summary>A report of some thirty pages as PDF: the first, which starts Node, the others, and eight at once again and again, with what the worker then holds.</summary>
static class PdfBenchmark
{
    const int AtOnce = 8;
    const int Rounds = 6;

    public static async Task Run()
    {
        var report = Report().Canonical();
        await using var printer = new TypstPrinter(new TypstOptions(TypstOptions.UsualFolder), NullLogger<TypstPrinter>.Instance);
        var (cold, _) = await Timed(printer, report);
        var warm = new List<double>();
        for (var round = 0; round < 10; round++) warm.Add((await Timed(printer, Another(report, round))).Seconds);
        Figure.Print("PDFa", "thirty-pages-cold", cold, "s", "<=3");
        Figure.Print("PDFb", "thirty-pages-warm", Figure.Median(warm), "s", "<=1");
        var memory = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            var which = round;
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(one => Timed(printer, Another(report, 100 + (which * AtOnce) + one))));
            memory.Add(Process.GetProcessById(printer.WorkerId!.Value).WorkingSet64);
        }
        Figure.Note($"the worker holds {string.Join(", ", memory.Select(bytes => bytes / 1048576))} MB after each eight");
        Figure.Print("PDFc", "growth-of-eight-at-once", memory[^1] / (double)memory[1], "ratio", "<=1.2");
    }

    static async Task<(double Seconds, int Bytes)> Timed(TypstPrinter printer, string report)
    {
        var watch = Stopwatch.StartNew();
        var pdf = await printer.Print(report, PdfUse.Reading, DateTimeOffset.UnixEpoch, CancellationToken.None);
        return (watch.Elapsed.TotalSeconds, pdf.Length);
    }

    // None is what was set before: each has a title, and so words on each page, of its own.
    static string Another(string report, int number) => report.Replace("Uppföljning", $"Uppföljning {number}", StringComparison.Ordinal);

    static ComposedDocument Report()
    {
        const string words = "Uppföljningen visar att verksamheten i stort har bedrivits enligt verksamhetsplanen, med god måluppfyllelse i de flesta målområdena och en ekonomi i balans. ";
        var blocks = new List<DocumentBlock>();
        for (var part = 1; part <= 26; part++)
        {
            blocks.Add(new HeadingBlock(2, $"Avsnitt {part}"));
            for (var paragraph = 0; paragraph < 3; paragraph++) blocks.Add(ParagraphBlock.Of(string.Concat(Enumerable.Repeat(words, 5))));
            blocks.Add(TableBlock.Of(["Uppdrag", "Tidplan", "Belopp"], Enumerable.Range(1, 20).Select(row => (IReadOnlyList<string>)[$"Uppdrag {part}.{row} om snöröjning", "31 december 2026", $"{row} 046"])));
        }
        return new ComposedDocument(ComposedKind.StaffReport, "Tjänsteskrivelse", "Uppföljning", "KS 2026-12", "Strandköpings kommun", "Kommunstyrelsekontoret", "28 november 2026", blocks);
    }
}
