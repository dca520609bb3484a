using System.Diagnostics;
using Arende.Domain.Imports;
using Xunit;

namespace Arende.Tests.Imports;

public class LargePasteTests
{
    const int Size = 5_000_000;

    public static readonly TheoryData<string, string> Pastes = new()
    {
        { "the report many times", Fixture.Text },
        { "one long line", "ord " },
        { "one long sentence of figures", "52 uppdrag varav 17 är klara och 4 mnkr överskott, " },
        { "many short sentences of figures", "Av de totalt 52 uppdragen är 4 klara och 5 försenade. " },
        { "many paragraphs of figures", "Av de totalt 52 uppdragen är 4 klara och 5 försenade.\n\n" },
        { "no spaces", "x" },
        { "only spaces", " " },
        { "rows", "Gör något\t31 februari 2025, beslutas i verksamhetsberättelsen\t\n" },
        { "open tags", "<tr <b <a href=\"" },
        { "pipes", "|" },
        { "attachments", "Bilaga 1. En lång historia\n" },
        { "areas", "Målområde 1, 2, 3 har god måluppfyllelse. " },
        { "lists", "De 4 mål som inte nås är:\n\n- ett\n- två\n\n" },
    };

    [Theory]
    [MemberData(nameof(Pastes))]
    public void Five_megabytes_are_read_within_seconds(string what, string piece)
    {
        var text = "## Förslag till beslut\n\n1. Godkänna.\n\n## Ärendet\n\nUppdrag\tNy försenad tidplan\tEnligt plan\n" + string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        var watch = Stopwatch.StartNew();
        var report = Fixture.Read(text);
        Assert.NotEmpty(report.Sections);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(6), $"{what}: {watch.Elapsed}");
    }
}
