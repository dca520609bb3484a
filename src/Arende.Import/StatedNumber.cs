using System.Globalization;
using System.Text.RegularExpressions;
using Arende.Domain.Cases;
using Arende.Import.Checks;

namespace Arende.Import;

/// <summary>A number that a draft states by itself, in digits or words, and what it says of it.</summary>
/// <param name="Section">The key of its section; null for one of the clauses.</param>
/// <param name="Line">Where it stands in the draft, as its remarks count.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Text">The number as written: "43", "fyra".</param>
/// <param name="Phrase">The number with what it counts, as far as that is known.</param>
/// <param name="Value">The number.</param>
/// <param name="Kind">What is counted; null for a number alone.</param>
/// <param name="Role">What is said of them.</param>
/// <param name="Years">The years that the sentence names.</param>
public sealed record StatedNumber(
    string? Section, int Line, string Sentence, string Text, string Phrase, decimal Value, QuantityKind? Kind, QuantityRole Role, IReadOnlyList<int> Years)
{
    /// <summary>It is a row of a chart that somebody typed: no name can take its place there.</summary>
    public bool IsInChart { get; init; }

    /// <summary>What it says of money; null of what is counted.</summary>
    public StatedAmount? Amount { get; init; }

    /// <summary>So much the exact percent may differ from a share of what is counted; null of what is no share.</summary>
    public decimal? ShareWithin { get; init; }
}

/// <summary>An amount of a text. It is rounded, so it says an interval: half of its last decimal each way.</summary>
/// <param name="Tkr">In thousands of kronor.</param>
/// <param name="Within">So much the exact amount may differ from it, in thousands of kronor.</param>
/// <param name="Unit">As it is read: "tkr", "mnkr".</param>
/// <param name="Decimals">So many it has.</param>
public sealed record StatedAmount(decimal Tkr, decimal Within, string Unit, int Decimals)
{
    internal static StatedAmount Of(string text, decimal value, string unit)
    {
        // A dot before one or two digits is a decimal comma too.
        var comma = text.LastIndexOfAny([',', '.']);
        var decimals = comma < 0 || (text[comma] == '.' && text.Length - 1 - comma > 2) ? 0 : text.Length - 1 - comma;
        var tkr = QuantityUnits.Kronor(unit) / 1000;
        return new StatedAmount(value * tkr, tkr * (decimal)Math.Pow(10, -decimals) / 2, unit, decimals);
    }

    /// <summary>Texts say lacks without a sign: "ett underskott på 13 tkr".</summary>
    public bool Holds(decimal tkr) => Distance(tkr) <= Within;

    public decimal Distance(decimal tkr) => Math.Abs(Math.Abs(tkr) - Math.Abs(Tkr));
}

/// <summary>
/// Finds the numbers of a draft's running text, by the same reading as the checks of an imported report. Years, days, clock times, numbers that name something (§ 5, bilaga 2, mål 2.1) and quantities
/// of what no figure counts are known, and none of them.
/// </summary>
public static partial class StatedNumbers
{
    /// <summary>Before a number that comes from a token: it is read with its sentence, and isn't stated by the writer. No keyboard writes it, and it is no letter.</summary>
    public const char FromToken = '\u27E6';

    static readonly string[] Months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    static readonly string[] Naming = ["kl", "klockan", "§", "§§", "dnr", "diarienummer", "mål", "version", "steg", "avdelning", "artikel", "stycke", "plats", "kvartal", "vecka", "diagram", "bild"];

    /// <param name="report">The draft, with its figures in the text, each after <see cref="FromToken"/>.</param>
    /// <param name="ct">Looked at between sections.</param>
    public static IReadOnlyList<StatedNumber> Of(StaffReport report, CancellationToken ct)
    {
        var found = new List<StatedNumber>();
        foreach (var (key, section) in DraftReader.Parts(report, ct))
        {
            ct.ThrowIfCancellationRequested();
            if (section.Section.IsNotApplicable) continue;
            var charts = section.Lines.Where(line => line.IsChart).DistinctBy(line => line.Number).ToDictionary(line => line.Number, line => line.IsUncounted);
            var (paragraph, subject) = (-1, (QuantityKind?)null);
            var headings = StatedText.Headings(section);
            var heading = 0;
            foreach (var sentence in Prose.Read([section]))
            {
                while (heading + 1 < headings.Count && headings[heading + 1].Line <= sentence.Line) heading++;
                var words = Word.Split(sentence.Text);
                var isOfAPart = charts.GetValueOrDefault(sentence.Line) || OfAPart.IsSaidIn(sentence.Text) || OfAPart.IsSaidIn(headings[heading].Text);
                found.AddRange(Of(key, sentence, words, sentence.Paragraph == paragraph ? subject : null)
                    .Where(one => !isOfAPart || one.ShareWithin is null).Select(one => isOfAPart ? OfNothingKnown(one) : one).Select(one => charts.ContainsKey(one.Line) ? one with { IsInChart = true } : one));
                (paragraph, subject) = (sentence.Paragraph, SpokenOf.Subject(words) ?? (sentence.Paragraph == paragraph && SpokenOf.GoesOn(words) ? subject : null));
            }
        }
        return found;
    }

    // A unit's assignments, or those done in October, are held against nothing; its money is told by the words of its line.
    static StatedNumber OfNothingKnown(StatedNumber number) => number.Amount is null ? number with { Kind = null, Role = QuantityRole.Unstated } : number;

    public static IReadOnlyList<int> YearsIn(string text) => [.. ReportFacts.YearIn().Matches(text).Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).Distinct()];

    static IEnumerable<StatedNumber> Of(string? key, Sentence sentence, List<Word> words, QuantityKind? before)
    {
        var years = YearsIn(sentence.Text);
        var counted = QuantityReader.Read(sentence).DistinctBy(quantity => quantity.Start).ToDictionary(quantity => quantity.Start);
        var numbers = QuantityReader.Numbers(words);
        // "Under 2024" says when, and parts nothing.
        List<NumberAt> counts = [.. numbers.Where(number => !IsYear(words, number))];
        if (words.Count <= LongestSentence) foreach (var (word, of) in ShareReader.Halves(words, counts))
            yield return new StatedNumber(key, sentence.Line, sentence.Text.Replace($"{FromToken}", "", StringComparison.Ordinal), word.Text, word.Text, 50, of.Kind, of.Role, years) { ShareWithin = WithinHalf };
        for (var at = 0; at < numbers.Count; at++)
        {
            var number = numbers[at];
            var (from, to) = (words[number.First].Start, words[number.Last].End);
            var quantity = counted.GetValueOrDefault(from);
            if (from > 0 && sentence.Text[from - 1] == FromToken) continue;
            var spoken = words.Count <= LongestSentence && (quantity is null or { Kind: QuantityKind.Other, Figure.Unit: "procent" }) && !IsYear(words, number) ? SpokenOf.Read(words, counts, counts.IndexOf(number), before) : null;
            if (spoken is not { IsShare: true } && IsKnown(words, number, quantity)) continue;
            yield return new StatedNumber(key, sentence.Line, sentence.Text.Replace($"{FromToken}", "", StringComparison.Ordinal), sentence.Text[from..to],
                (quantity?.Figure.Text ?? sentence.Text[from..to]).Replace($"{FromToken}", "", StringComparison.Ordinal), number.Value, spoken?.Kind ?? quantity?.Kind, spoken?.Role ?? RoleOf(words, numbers, at, quantity), years)
            {
                ShareWithin = spoken is { IsShare: true } ? WithinShare : null,
                Amount = quantity is { Kind: QuantityKind.Money } money ? StatedAmount.Of(Glued().Replace(sentence.Text[from..to], ""), number.Value, money.Figure.Unit) : null,
            };
        }
    }

    // In a longer one nobody sees what a number is of.
    const int LongestSentence = 200;
    const decimal WithinShare = 0.5m;
    const decimal WithinHalf = 5;

    static QuantityRole RoleOf(List<Word> words, List<NumberAt> numbers, int at, Quantity? quantity)
    {
        if (quantity is null) return QuantityRole.Unstated;
        if (quantity is not { Role: QuantityRole.Unstated, Kind: QuantityKind.Assignments or QuantityKind.Initiatives }) return quantity.Role;
        var to = at + 1 < numbers.Count ? numbers[at + 1].First : words.Count;
        return SpokenOf.RoleIn(words, numbers[at].Last + 1, to) is QuantityRole.Transferred ? QuantityRole.Transferred : QuantityRole.Unstated;
    }

    static bool IsYear(List<Word> words, NumberAt number) => number.First == number.Last && number.Value is >= 1900 and < 2200 && words[number.First].Text.Length == 4;

    static bool IsKnown(List<Word> words, NumberAt number, Quantity? quantity)
    {
        if (quantity is not null) return quantity.Kind == QuantityKind.Other;
        var first = words[number.First];
        // "en", "ett" are mostly articles.
        if (first.Is("en", "ett") || IsYear(words, number)) return true;
        var (before, after) = (number.First > 0 ? words[number.First - 1].Text : "", number.Last + 1 < words.Count ? words[number.Last + 1].Text : "");
        return Naming.Contains(before, StringComparer.OrdinalIgnoreCase) || Months.Contains(after, StringComparer.OrdinalIgnoreCase) || after is "§" or "kap" or "st" or "%"
            // "KS 2024", "rum B 12": capitals before it name something.
            || (before.Length > 1 && before.All(char.IsUpper));
    }

    // "60tkr": the unit is no part of the number.
    [GeneratedRegex(@"\p{L}+$")]
    private static partial Regex Glued();
}
