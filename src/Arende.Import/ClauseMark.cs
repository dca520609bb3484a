using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>How a list marks its clauses.</summary>
enum ClauseMarkKind { Number, Letter, Dash, Att }

/// <summary>The mark that a clause begins with, and what stands after it.</summary>
readonly partial record struct ClauseMark(ClauseMarkKind Kind, int? Number, string Text, int Indent)
{
    // "… den 1 december / 2026. Arbetet redovisas": a year, unless it is that number's turn.
    const int HighestNumber = 1899;

    /// <param name="line">The line, with its indent.</param>
    /// <param name="expected">The number that comes next: one without a stop ("1 Anteckna") is a mark only in its turn.</param>
    public static ClauseMark? Of(string line, int expected)
    {
        var indent = 0;
        foreach (var sign in line)
        {
            if (sign is not (' ' or '\t')) break;
            indent += sign == '\t' ? 4 : 1;
        }
        var text = line.Trim(' ', '\t', '\\');
        if (Numbered().Match(text) is { Success: true } numbered && (Value(numbered) <= HighestNumber || Value(numbered) == expected)) return new ClauseMark(ClauseMarkKind.Number, Value(numbered), numbered.Groups["text"].Value.Trim(), indent);
        if (Bare().Match(text) is { Success: true } bare && Value(bare) == expected) return new ClauseMark(ClauseMarkKind.Number, Value(bare), bare.Groups["text"].Value.Trim(), indent);
        if (Lettered().Match(text) is { Success: true } lettered) return new ClauseMark(ClauseMarkKind.Letter, null, lettered.Groups["text"].Value.Trim(), indent);
        if (Att().Match(text) is { Success: true } att) return new ClauseMark(ClauseMarkKind.Att, null, att.Groups["text"].Value.Trim(), indent);
        if (Dash().Match(text) is { Success: true } dash) return new ClauseMark(ClauseMarkKind.Dash, null, dash.Groups["text"].Value.Trim(), indent);
        return null;
    }

    static int Value(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[-*•–]\s+)?\**(?:punkt\s+)?(?<number>\d{1,4})\s*\\?[.):]\**\s+(?<text>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();
    [GeneratedRegex(@"^(?<number>\d{1,2})\s+(?<text>\p{Lu}.*)$")]
    private static partial Regex Bare();
    [GeneratedRegex(@"^\(?[a-zåäö]\s*\\?[.)]\s+(?<text>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Lettered();
    [GeneratedRegex(@"^(?:(?:samt|och|dels)\s+)?(?<text>att\s+.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Att();
    [GeneratedRegex(@"^[-*•–—]\s+(?<text>\S.*)$")]
    private static partial Regex Dash();
}
