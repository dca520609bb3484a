using DiffPlex;
using DiffPlex.Chunkers;

namespace Arende.Application.Drafts;

/// <summary>Two rewritings of one text, merged by line.</summary>
/// <param name="Text">What both changed stands there twice: one's own lines, then the other's.</param>
/// <param name="Both">At how many places both changed the same lines.</param>
public sealed record MergedText(string Text, int Both);

/// <summary>What each changed since the text that both began with, put into one text. A line that only one of them changed or took away is as that one left it.</summary>
public static class LineMerge
{
    /// <summary>Comparing costs the square of what is different: a longer text is shown, and not merged.</summary>
    public const int MostLines = 5_000;

    /// <returns>Null for texts with more lines than are compared.</returns>
    public static MergedText? Of(string before, string mine, string theirs)
    {
        var (old, first, second) = (Lines(before), Lines(mine), Lines(theirs));
        if (Math.Max(old.Length, Math.Max(first.Length, second.Length)) > MostLines) return null;
        var (inFirst, inSecond) = (Places(before, mine, old.Length), Places(before, theirs, old.Length));
        var merged = new List<string>();
        var both = 0;
        var (o, f, s) = (0, 0, 0);
        for (var at = 0; at <= old.Length; at++)
        {
            // A line that all three have parts the text; what lies between two of them is one place.
            if (at < old.Length && (inFirst[at] < 0 || inSecond[at] < 0)) continue;
            var (endFirst, endSecond) = at < old.Length ? (inFirst[at], inSecond[at]) : (first.Length, second.Length);
            Add(old[o..at], first[f..endFirst], second[s..endSecond]);
            if (at < old.Length) merged.Add(old[at]);
            (o, f, s) = (at + 1, endFirst + 1, endSecond + 1);
        }
        return new MergedText(string.Join('\n', merged), both);

        void Add(string[] was, string[] one, string[] other)
        {
            if (one.AsSpan().SequenceEqual(was)) merged.AddRange(other);
            else if (other.AsSpan().SequenceEqual(was) || one.AsSpan().SequenceEqual(other)) merged.AddRange(one);
            else
            {
                merged.AddRange([.. one, .. other]);
                both++;
            }
        }
    }

    // Parted here and not by the library, whose line breaks are others than ours.
    private static readonly CustomFunctionChunker parted = new(Lines);

    internal static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Where each line of the one text stands in the other; -1 where it doesn't.</summary>
    internal static int[] Places(string before, string now, int lines)
    {
        var places = new int[lines];
        if (lines == 0) return places;
        var (at, other) = (0, 0);
        foreach (var block in Differ.Instance.CreateDiffs(before, now, ignoreWhiteSpace: false, ignoreCase: false, parted).DiffBlocks)
        {
            while (at < block.DeleteStartA) places[at++] = other++;
            for (var gone = 0; gone < block.DeleteCountA; gone++) places[at++] = -1;
            other += block.InsertCountB;
        }
        while (at < lines) places[at++] = other++;
        return places;
    }
}
