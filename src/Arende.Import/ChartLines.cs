using System.Globalization;
using System.Text.RegularExpressions;
using Arende.Domain.Figures;

namespace Arende.Import;

/// <summary>
/// Reads the rows of a typed chart (<see cref="FigureChartText"/>) as sentences, each a paragraph of its own on its line: "Klara;43;43" of "Uppdrag 2024" is "43 uppdrag klara 2024". So the numbers of a chart
/// are numbers of the text.
/// </summary>
static partial class ChartLines
{
    const string Item = "- ";

    public static IEnumerable<SourceLine> AsWords(IEnumerable<SourceLine> lines)
    {
        var (fence, title) = ("", "");
        foreach (var line in lines)
        {
            if (fence.Length == 0 && Opens().Match(line.Text) is { Success: true } opens)
            {
                (fence, title) = (opens.Groups["fence"].Value, opens.Groups["title"].Value.Trim());
                yield return line with { Text = "" };
            }
            else if (fence.Length > 0 && line.Text.Trim() is var text && text.StartsWith(fence, StringComparison.Ordinal) && text.All(sign => sign == fence[0]))
            {
                fence = "";
                yield return line with { Text = "" };
            }
            else if (fence.Length > 0 && FigureChartText.Read(title, line.Text) is { Bars: [var bar] }) yield return line with { Text = Words(title, bar), IsChart = true, IsUncounted = !IsCount(title, bar.Label) };
            else yield return line;
        }
    }

    static string Words(string title, ChartBar bar)
    {
        var years = string.Join(' ', StatedNumbers.YearsIn($"{bar.Label} {title}"));
        if (IsCount(title, bar.Label))
        {
            // A bar that is drawn longer than it says states two numbers.
            var said = IsAlike(bar) ? bar.Text : $"{bar.Text} {Noun(title, bar.Label)} {InSentence(bar.Label)} och {bar.Number.ToString("0.###", CultureInfo.GetCultureInfo("sv-SE"))}";
            return $"{Item}{said} {(Counted().IsMatch(bar.Label) ? "" : Noun(title, bar.Label) + " ")}{InSentence(bar.Label)} {years}.";
        }
        if (Money().IsMatch($"{bar.Label} {title}")) return $"{Item}{bar.Label} {years}: {bar.Text}{(Unit().IsMatch(bar.Text) ? "" : Millions().IsMatch(title) ? " mnkr" : " tkr")}.";
        return $"{Item}{bar.Label} {years}: {bar.Text}.";
    }

    // "Klara" of "Uppdrag 2024", "Klara uppdrag" of "Läget 2024". Any other word may say of which of them: "Trygghet, klara", "Uppdrag per kontor".
    static bool IsCount(string title, string label) =>
        Title().Match(title) is { Success: true } head && (head.Groups["noun"].Success || Counted().IsMatch(label)) && Word.Split(label) is { Count: > 0 } words && Enumerable.Range(0, words.Count).All(at => SaysWhat(words, at));

    static bool SaysWhat(List<Word> words, int at) =>
        SpokenOf.RoleIn(words, at, at + 1) is not null || Kind().IsMatch(words[at].Text) || words[at].Is("inte", "ej", "totalt", "alla") || (words[at].Is("enligt", "plan") && words.Exists(word => word.Is("enligt")) && words.Exists(word => word.Is("plan")));

    static bool IsAlike(ChartBar bar) => !bar.Text.All(char.IsAsciiDigit) || bar.Text.Length is 0 or > 9 || decimal.Parse(bar.Text, CultureInfo.InvariantCulture) == bar.Number;

    static string Noun(string title, string label) => Counting((Counted().Match(label) is { Success: true } own ? own : Counted().Match(title)).Value.ToLowerInvariant());

    static string InSentence(string label) => label.Length == 0 ? "" : Counting(char.ToLowerInvariant(label[0]) + label[1..]);

    // "Mål 2024" names something; what is counted is called by its whole name.
    static string Counting(string words) => Goals().Replace(words, "inriktningsmål");

    [GeneratedRegex("^ {0,3}(?<fence>`{3,}|~{3,})[ ]*" + FigureChartText.Mark + "(?<title>(?:[ \\t].*)?)$")]
    private static partial Regex Opens();
    [GeneratedRegex(@"\b(?:nämnd)?initiativ|\buppdrag|\b(?:inriktnings)?mål(?!områd)", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
    [GeneratedRegex(@"^(?:(?:nämndens\s+|antal\s+|antalet\s+)?(?<noun>(?:nämnd)?initiativ(?:en)?|uppdrag(?:en)?|(?:inriktnings)?mål(?:en)?)|läget)?(?:\s+(?:år\s+)?(?:19|20)\d\d)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
    [GeneratedRegex(@"^(?:(?:nämnd)?initiativ|uppdrag|(?:inriktnings)?mål)$", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();
    [GeneratedRegex(@"\bmål\b")]
    private static partial Regex Goals();
    [GeneratedRegex(@"intäkt|kostnad|invester|resultat|ekonomi|budget|utfall|\btkr\b|\bmnkr\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();
    [GeneratedRegex(@"\b(?:t|mn|md)?kr\b|kronor", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
    [GeneratedRegex(@"\bmnkr\b|miljoner", RegexOptions.IgnoreCase)]
    private static partial Regex Millions();
}
