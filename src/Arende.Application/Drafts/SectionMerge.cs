using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>Sections are known by their keys: one that somebody adds, moves or takes away stands in nobody's way.</summary>
internal static class SectionMerge
{
    public static IReadOnlyList<Section> Of(IReadOnlyList<Section> stored, IReadOnlyList<OpenedSection>? opened, bool isOfNow, IReadOnlyList<Section> written, List<DraftClash> clashes)
    {
        var (theirs, mine) = (stored.ToDictionary(section => section.Key!), written.ToDictionary(section => section.Key!));
        var before = opened?.DistinctBy(section => section.Key).ToDictionary(section => section.Key);
        var merged = new Dictionary<string, Section>();
        foreach (var key in mine.Keys.Union(theirs.Keys))
            if (One(mine.GetValueOrDefault(key), theirs.GetValueOrDefault(key), key) is { } section) merged[key] = section;
        return [.. Order([.. mine.Keys], [.. theirs.Keys], opened is null ? null : [.. opened.Select(section => section.Key)]).Where(merged.ContainsKey).Select(key => merged[key])];

        Section? One(Section? sent, Section? saved, string key)
        {
            var (now, then) = (MarkOf(sent), MarkOf(saved));
            var was = before?.GetValueOrDefault(key)?.Mark;
            if (now == then) return saved;
            // Not opened, and not there: one that somebody else has added since.
            if (before is not null && now == was) return saved;
            if (then != was && !isOfNow) clashes.Add(new DraftClash(DraftPart.Section, sent, saved));
            return sent ?? (then != was && !isOfNow ? saved : null);
        }
    }

    private static string? MarkOf(Section? section) => section is null ? null : DraftMarks.Of(section);

    // Who moved sections decides their order; what only the other has stands after the one that it stood after.
    private static List<string> Order(List<string> mine, List<string> theirs, List<string>? opened)
    {
        var isMoved = opened is null || !mine.Where(opened.Contains).SequenceEqual(opened.Where(mine.Contains));
        var (order, rest) = isMoved ? (mine.ToList(), theirs) : (theirs.ToList(), mine);
        for (var at = 0; at < rest.Count; at++)
            if (!order.Contains(rest[at])) order.Insert(at == 0 ? 0 : order.IndexOf(rest[at - 1]) + 1, rest[at]);
        return order;
    }
}
