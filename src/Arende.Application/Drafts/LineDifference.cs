namespace Arende.Application.Drafts;

/// <summary>A line of two texts side by side; null where the one text has none there.</summary>
public sealed record DifferentLine(string? Before, string? Now)
{
    public bool IsSame => Before is not null && Before == Now;
}

/// <summary>Two texts side by side, line by line.</summary>
public static class LineDifference
{
    /// <returns>Null for texts with more lines than are compared.</returns>
    public static IReadOnlyList<DifferentLine>? Of(string before, string now)
    {
        var (old, other) = (LineMerge.Lines(before.TrimEnd()), LineMerge.Lines(now.TrimEnd()));
        if (Math.Max(old.Length, other.Length) > LineMerge.MostLines) return null;
        var places = LineMerge.Places(before.TrimEnd(), now.TrimEnd(), old.Length);
        var lines = new List<DifferentLine>();
        var (o, n) = (0, 0);
        for (var at = 0; at <= old.Length; at++)
        {
            if (at < old.Length && places[at] < 0) continue;
            var end = at < old.Length ? places[at] : other.Length;
            for (; o < at || n < end; o++, n++) lines.Add(new DifferentLine(o < at ? old[o] : null, n < end ? other[n] : null));
            if (at < old.Length) lines.Add(new DifferentLine(old[at], other[end]));
            (o, n) = (at + 1, end + 1);
        }
        return lines;
    }
}
