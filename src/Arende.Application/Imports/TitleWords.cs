using System.Text.RegularExpressions;

namespace Arende.Application.Imports;

/// <summary>What tells whether two assignments' titles are the same: their words, and the number that some have before them ("3.2 Bygg bron").</summary>
internal static partial class TitleWords
{
    // Short words ("och", "för") are in every title.
    private const int Short = 3;

    /// <summary>Empty for a title without one.</summary>
    public static string NumberOf(string title) => Number().Match(title) is { Success: true } number ? number.Groups["number"].Value.TrimEnd('.') : "";

    /// <summary>The words alone: numbers before them, commas and capitals differ from year to year.</summary>
    public static string Plain(string title) => string.Join(' ', In(title));

    /// <summary>More than half of the long words of each are the other's too.</summary>
    public static bool AreLike(string one, string other)
    {
        var (a, b) = (Long(one), Long(other));
        return a.Count > 1 && b.Count > 1 && a.Count(b.Contains) * 2 > Math.Max(a.Count, b.Count);
    }

    /// <summary>
    /// Words of which every title that this one matches has at least one. One of the same words has the longest, the rarest by rule; one of the same number
    /// that is only like it lacks fewer than half of the long ones, so that it has one of any half.
    /// </summary>
    public static IEnumerable<string> ToLookFor(string title)
    {
        var most = NumberOf(title).Length == 0 ? 1 : Math.Max(1, (Long(title).Count + 1) / 2);
        return In(title).Distinct().OrderByDescending(word => word.Length).Take(most);
    }

    /// <summary>
    /// Finds titles with one of the words, and may find some more, in the pattern language that both databases and .NET have in common: small and capital letters
    /// are written out, and what isn't ASCII is any letter, since a database may know no capital Å.
    /// </summary>
    public static string Pattern(IEnumerable<string> words) => string.Join('|', words.Select(word => string.Concat(word.Select(sign =>
        char.IsAsciiLetter(sign) ? $"[{sign}{char.ToUpperInvariant(sign)}]" : char.IsAsciiDigit(sign) ? $"{sign}" : "."))));

    private static HashSet<string> Long(string title) => [.. In(title).Where(word => word.Length > Short)];

    private static IEnumerable<string> In(string title) => Word().Matches(Number().Replace(title, "")).Select(word => word.Value.ToLowerInvariant());

    [GeneratedRegex(@"^\s*(?:nr\.?\s*)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})[.):]?\s+(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
