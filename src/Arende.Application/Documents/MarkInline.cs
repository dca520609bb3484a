using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Arende.Application.Documents;

/// <summary>Where the marking of some words begins or ends. It is written only when both stand in the same stretch of text.</summary>
public sealed class MarkInline(bool opens) : LeafInline
{
    public bool Opens { get; } = opens;
    public bool IsPaired { get; private set; }

    public static void Pair(MarkInline opening)
    {
        for (var next = opening.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is not MarkInline mark) continue;
            opening.IsPaired = mark.IsPaired = !mark.Opens;
            return;
        }
    }
}

/// <summary>Reads the two signs around marked words: noncharacters, which Unicode keeps for a program's own use.</summary>
public sealed class MarkParser : InlineParser
{
    public const char Begin = '\uFDD0';
    public const char End = '\uFDD1';

    public MarkParser() => OpeningCharacters = [Begin, End];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        processor.Inline = new MarkInline(slice.CurrentChar == Begin);
        slice.SkipChar();
        return true;
    }
}
