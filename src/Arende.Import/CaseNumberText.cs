using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Finds a case's number as municipalities write it: KS 2025-87, KS/2025:308, 0747/25, 2024/KS 0362 10, KS 2025/00123-3.</summary>
static partial class CaseNumberText
{
    const int Longest = 40;

    /// <summary>What stands after a label ("Dnr"): the number is its first words, whatever their shape, when there is a digit in them.</summary>
    public static string? After(string value)
    {
        var written = value.Trim(' ', '\t', '*', '_', ':', '.', '|', '\\');
        if (written.Length > 200) return null;
        if (Number().Match(written) is { Success: true, Index: 0 } known) return known.Value.TrimEnd(' ', ',', '.');
        var end = Beyond().Match(written) is { Success: true } beyond ? beyond.Index : written.Length;
        var number = written[..end].TrimEnd(' ', ',', '.', ')');
        return number.Length is > 0 and <= Longest && number.Any(char.IsDigit) ? number : null;
    }

    /// <summary>A number whose shape alone tells what it is.</summary>
    public static string? In(string text) => text.Length > 300 ? null : Number().Matches(text).Select(number => number.Value).FirstOrDefault(number => Alone().IsMatch(number) && !IsDay().IsMatch(number));

    /// <summary>A line that is a number and nothing else.</summary>
    public static bool IsOnly(string text) => text.Length <= Longest && Number().Match(text) is { Success: true } number && number.Length == text.Length;

    const string Letters = @"\p{Lu}{1,6}\p{L}{0,4}";

    [GeneratedRegex($@"(?<![\p{{L}}\d])(?:{Letters}[ /.:-]?(?:19|20)\d\d[ /:.-]{{1,3}}\d{{1,6}}(?:[-.:/]\d{{1,5}})?|(?:19|20)\d\d[/:-] ?{Letters} ?\d{{1,6}}(?: \d{{1,3}})?|{Letters}[ -]\d{{1,6}}/(?:19|20)?\d\d|{Letters} \d\d-\d{{2,4}}(?: \d{{3}})?|\d{{1,6}}/(?:19|20)?\d\d|(?:19|20)\d\d[/:-]\d{{1,6}}(?:[-.:]\d{{1,4}})?)(?!\d|-\d|/\d)")]
    private static partial Regex Number();
    [GeneratedRegex(@"^\p{Lu}{2}|^(?:19|20)\d\d[/:-]?\s?\p{Lu}{2}")]
    private static partial Regex Alone();
    // "KS 2025-03-24" is a meeting.
    [GeneratedRegex(@"\d{4}-\d\d-\d\d$")]
    private static partial Regex IsDay();
    [GeneratedRegex(@"\t|\s{2,}|\||,|;|\)|\s(?=(?:datum|sida|handläggare|sid|den)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Beyond();
}
