using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>
/// A section's key. The sections that every report has are called by their kind, so that two who begin to write one of them at once write the same one;
/// what a writer adds gets a key of chance. What was stored without keys gets the same ones each time, by its kind and place.
/// </summary>
public static partial class SectionKeys
{
    public static string Of(SectionKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>For a section that somebody adds.</summary>
    public static string New() => $"x{Guid.NewGuid():n}"[..13];

    public static bool IsKey(string? key) => key is not null && Shape().IsMatch(key);

    /// <summary>Every section with a key of its own. A key that comes twice, or that we never made, is replaced.</summary>
    public static IReadOnlyList<Section> Keyed(this IReadOnlyList<Section> sections)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var kept = sections.Select(section => IsKey(section.Key) && taken.Add(section.Key!)).ToList();
        if (kept.All(isKept => isKept)) return sections;
        var counted = new Dictionary<SectionKind, int>();
        return [.. sections.Select((section, at) => kept[at] ? section : section with { Key = Next(section.Kind) })];

        string Next(SectionKind kind)
        {
            while (true)
            {
                var number = counted[kind] = counted.GetValueOrDefault(kind) + 1;
                var key = number == 1 ? Of(kind) : $"{Of(kind)}-{number}";
                if (taken.Add(key)) return key;
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Shape();
}
