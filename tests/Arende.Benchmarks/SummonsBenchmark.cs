using System.Diagnostics;
using Arende.Adapters.Typst;
using Arende.Application.ComposedDocuments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.Benchmarks;

/// <summary>QUALITY.md P14: the summons of a hundred items as PDF in a process that is started for it, and what that process then holds; and the same with a report of each item.</summary>
static class SummonsBenchmark
{
    const int Items = 100;

    public static async Task Run()
    {
        var words = new ServiceCollection().AddArendeTexts().BuildServiceProvider().GetRequiredService<IDocumentWords>();
        var summons = words.Summons(Summons());
        await Measure("P14a", "summons-of-100-items", summons);
        await Measure("P14b", "summons-of-100-items-with-reports", words.Pack(new PackToCompose(summons, [.. Enumerable.Range(1, Items).Select(number => new PackedItem(number, $"Ärende {number}", false, Report(number), []))])));
    }

    static async Task Measure(string figure, string name, ComposedDocument document)
    {
        // Each in a process of its own: the first one starts it.
        await using var printer = new TypstPrinter(new TypstOptions(TypstOptions.UsualFolder), NullLogger<TypstPrinter>.Instance);
        var watch = Stopwatch.StartNew();
        var pdf = await printer.Print(document.Canonical(), PdfUse.Reading, DateTimeOffset.UnixEpoch, CancellationToken.None);
        Figure.Print(figure, name, watch.Elapsed.TotalSeconds, "s", "<=5");
        if (printer.WorkerId is { } id) Figure.Note($"{name}: {pdf.Length / 1024} KB, the worker holds {Process.GetProcessById(id).WorkingSet64 / 1048576} MB (500 are the bound)");
        else Figure.Note($"{name}: {pdf.Length / 1024} KB, the worker had grown over its own bound of 400 MB and was ended");
    }

    static SummonsToCompose Summons()
    {
        var meeting = new Meeting(UsualBodies.Board, new DateOnly(2026, 11, 30));
        CalledMember[] called = [.. Enumerable.Range(1, 25).Select(number => new CalledMember(MemberId.New(), $"Ledamot Nummer {number}", "C", number > 15, null))];
        var summons = new Summons(meeting, null, new MeetingFacts(new TimeOnly(13, 0), "Sessionssalen"), [], called, PersonId.New(), DateTimeOffset.UnixEpoch);
        return new("Strandköpings kommun", UsualBodies.Board, summons, "Nils Nämndsekreterare",
            [.. Enumerable.Range(1, Items).Select(number => new SummonsLine(number, $"Ärende {number} om snöröjning och gångbanor i tätorterna", $"KS 2026-{number}", "Hanna Handläggare", false, false, null))], []);
    }

    static ComposedDocument Report(int number) => new(ComposedKind.StaffReport, "Tjänsteskrivelse", $"Ärende {number}", $"KS 2026-{number}", "Strandköpings kommun", "Kommunstyrelsekontoret", "28 november 2026",
        [.. Enumerable.Range(1, 6).SelectMany(part => new DocumentBlock[] { new HeadingBlock(2, $"Avsnitt {part}"), ParagraphBlock.Of(string.Concat(Enumerable.Repeat($"Ärende {number} gäller snöröjningen, som i stort har bedrivits enligt verksamhetsplanen. ", 6))) })]);
}
