using System.Text.RegularExpressions;

namespace Arende.Application.ComposedDocuments;

/// <summary>
/// Keeps together what no line may part: "KS § 12", "60,0 mnkr", "1 234", "28 april", "bilaga 1". Where a text is set in lines alone: what is kept, searched and compared has the blanks that were typed.
/// </summary>
public static partial class Unbroken
{
    private const char NoBreak = '\u00a0';

    /// <summary>Cheap where there is nothing to keep together. The length stays the same.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAnyInRange('0', '9') ? Parted().Replace(text, match => match.Value.Replace(' ', NoBreak)) : text;

    // A number in groups of three, up to billions (a row of rooms is no number), a number and its unit, and a word or a register before what it names. Only one blank: two are somebody's layout.
    [GeneratedRegex(@"
          (?<![\d.,:/-])[-−+]?\d{1,3}(?:\ \d{3}){1,3}(?!\d)(?:,\d+)?(?:\ (?:tkr|mnkr|mkr|mdkr|kr|kronor|procent|%))?
        | (?<=\d)\ (?:tkr|mnkr|mkr|mdkr|kr|kronor|procent|%|§|kap\.|st\b|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\p{L})
        | (?:\b\p{Lu}{2,6}\ )?§{1,2}\ (?=\d)
        | \b\p{Lu}{2,6}\ (?=\d{4}[-/:])
        | (?i:\b(?:bilaga|tabell|punkt|sid|sida|nr|kap\.|rad|mål|målområde|kl\.))\ (?=\d|\p{Lu}\b)", RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Parted();
}
