using System.Text.RegularExpressions;
using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Application.Search;

/// <summary>A text as rows of the search: without the signs of its markup, and cut where it is longer than an index takes.</summary>
internal static partial class TextPieces
{
    private const int Longest = 20_000;

    // A phrase on the cut is whole in the next piece.
    private const int Overlap = 2 * SearchQuery.Longest;

    /// <param name="kind">What it is.</param>
    /// <param name="subject">What it is of.</param>
    /// <param name="caseId">The case that it belongs to.</param>
    /// <param name="place">Which of its like.</param>
    /// <param name="heading">Its heading; found by its words too.</param>
    /// <param name="text">The text.</param>
    /// <param name="alsoFoundBy">Words that find it, though they don't stand in it.</param>
    /// <param name="among">Where it stands among its like; null for what is found with its case.</param>
    public static IEnumerable<SearchText> Of(
        SearchKind kind, Guid subject, CaseId? caseId, int place, string heading, string text, string alsoFoundBy = "", SearchPlace? among = null)
    {
        var plain = Markup().Replace(text, " ").Trim();
        var (piece, from) = (0, 0);
        do
        {
            var cut = Excerpt.Of(plain[from..], Longest);
            yield return new SearchText(kind, subject, caseId, place, piece++, heading, cut, IndexedWords.InOrder($"{heading} {cut} {alsoFoundBy}"), among);
            from += cut.Length;
            if (from < plain.Length) from -= char.IsLowSurrogate(plain[from - Overlap]) ? Overlap + 1 : Overlap;
        }
        while (from < plain.Length);
    }

    // Neither database keeps a NUL, or half of a sign that is two chars.
    [GeneratedRegex(@"(?:[\s\0*#|`>]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF]))+")]
    private static partial Regex Markup();
}
