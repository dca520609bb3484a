using System.Diagnostics;
using Arende.Domain.Imports;
using Xunit;

namespace Arende.Tests.Imports;

public class LargePasteTests
{
    public static readonly TheoryData<string, int, string> Pastes = new()
    {
        { "the report many times", 5, Fixture.Text },
        // What only asks whether time grows with the square of the text does so at one megabyte too.
        { "one long line", 1, "ord " },
        { "no spaces", 1, "x" },
        { "only spaces", 1, " " },
        { "rows", 1, "Gör något\t31 februari 2025, beslutas i verksamhetsberättelsen\t\n" },
        { "one long sentence of figures", 1, "52 uppdrag varav 17 är klara och 4 mnkr överskott, " },
        { "many short sentences of figures", 1, "Av de totalt 52 uppdragen är 4 klara och 5 försenade. " },
        { "many paragraphs of figures", 1, "Av de totalt 52 uppdragen är 4 klara och 5 försenade.\n\n" },
        { "open tags", 1, "<tr <b <a href=\"" },
        { "pipes", 1, "|" },
        { "a ruler that isn't one", 1, "|\n--|--" + new string(' ', 999_990) + "x" },
        { "attachments", 1, "Bilaga 1. En lång historia\n" },
        { "areas", 1, "Målområde 1, 2, 3 har god måluppfyllelse. " },
        { "lists", 1, "De 4 mål som inte nås är:\n\n- ett\n- två\n\n" },
        { "signatures", 1, "Kommundirektör\n\n" },
        { "header fields", 1, "Handläggare: Hanna\n" },
        { "bold", 1, "**Fet**\n\n" },
    };

    [Theory]
    [MemberData(nameof(Pastes))]
    public void A_large_paste_is_read_within_seconds(string what, int megabytes, string piece)
    {
        var text = "## Förslag till beslut\n\n1. Godkänna.\n\n## Ärendet\n\nUppdrag\tNy försenad tidplan\tEnligt plan\n" + string.Concat(Enumerable.Repeat(piece, megabytes * 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var report = Fixture.Read(text);
        Assert.NotEmpty(report.Sections);
        // A few seconds on an idle machine. The bound leaves room for a busy one, and what is quadratic takes many minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{what}: {watch.Elapsed}");
    }
}
