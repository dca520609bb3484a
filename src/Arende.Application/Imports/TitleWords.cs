using System.Text.RegularExpressions;
using Arende.Application.Search;

namespace Arende.Application.Imports;

/// <summary>What tells whether two assignments' titles are the same: their words, and the number that some have before them ("3.2 Bygg bron").</summary>
internal static partial class TitleWords
{
    // Short words ("och", "för") are in every title.
    private const int Short = 3;

    private const int WordsOfTitle = 3;

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
    /// What the search is asked for, so that it finds every title that this one matches: one of the same words has the longest, which are the rarest by rule. One
    /// of the same number that is only like it lacks fewer than half of the long words, so that it has one of any half.
    /// </summary>
    /// <returns>Words as the search writes them, with a blank between those of one question.</returns>
    public static IEnumerable<string> ToLookFor(string title)
    {
        var words = Rarest(In(title)).ToList();
        if (words.Count == 0) yield break;
        yield return string.Join(' ', words.Take(WordsOfTitle));
        var number = NumberOf(title);
        if (number.Length == 0) yield break;
        var before = string.Concat(Word.In(number).Select(figure => figure.Value + ' '));
        var all = Long(title);
        foreach (var word in Rarest(all).Take((all.Count + 1) / 2)) yield return before + word;
    }

    // What has letters before mere figures, which one title may write as a § and another not.
    private static IEnumerable<string> Rarest(IEnumerable<string> words) => words.SelectMany(Word.In)
        .DistinctBy(word => word.Value).OrderBy(word => word.IsNumber).ThenByDescending(word => word.Value.Length).Select(word => word.Value);

    private static HashSet<string> Long(string title) => [.. In(title).Where(word => word.Length > Short)];

    private static IEnumerable<string> In(string title) => Letters().Matches(Number().Replace(title, "")).Select(word => word.Value.ToLowerInvariant());

    [GeneratedRegex(@"^\s*(?:nr\.?\s*)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})[.):]?\s+(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Letters();
}
