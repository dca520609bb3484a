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
            var charts = section.Lines.Where(line => line.IsChart).Select(line => line.Number).ToHashSet();
            foreach (var sentence in Prose.Read([section])) found.AddRange(Of(key, sentence).Select(one => charts.Contains(one.Line) ? one with { IsInChart = true } : one));
        }
        return found;
    }

    public static IReadOnlyList<int> YearsIn(string text) => [.. ReportFacts.YearIn().Matches(text).Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).Distinct()];

    static IEnumerable<StatedNumber> Of(string? key, Sentence sentence)
    {
        var years = YearsIn(sentence.Text);
        var counted = QuantityReader.Read(sentence).DistinctBy(quantity => quantity.Start).ToDictionary(quantity => quantity.Start);
        var words = Word.Split(sentence.Text);
        foreach (var number in QuantityReader.Numbers(words))
        {
            var (from, to) = (words[number.First].Start, words[number.Last].End);
            var quantity = counted.GetValueOrDefault(from);
            if ((from > 0 && sentence.Text[from - 1] == FromToken) || IsKnown(words, number, quantity)) continue;
            yield return new StatedNumber(key, sentence.Line, sentence.Text.Replace($"{FromToken}", "", StringComparison.Ordinal), sentence.Text[from..to],
                (quantity?.Figure.Text ?? sentence.Text[from..to]).Replace($"{FromToken}", "", StringComparison.Ordinal), number.Value, quantity?.Kind, quantity?.Role ?? QuantityRole.Unstated, years)
            {
                Amount = quantity is { Kind: QuantityKind.Money } money ? StatedAmount.Of(Glued().Replace(sentence.Text[from..to], ""), number.Value, money.Figure.Unit) : null,
            };
        }
    }

    static bool IsKnown(List<Word> words, NumberAt number, Quantity? quantity)
    {
        if (quantity is not null) return quantity.Kind == QuantityKind.Other;
        var first = words[number.First];
        // "en", "ett" are mostly articles.
        if (first.Is("en", "ett") || (number.First == number.Last && number.Value is >= 1900 and < 2200 && first.Text.Length == 4)) return true;
        var (before, after) = (number.First > 0 ? words[number.First - 1].Text : "", number.Last + 1 < words.Count ? words[number.Last + 1].Text : "");
        return Naming.Contains(before, StringComparer.OrdinalIgnoreCase) || Months.Contains(after, StringComparer.OrdinalIgnoreCase) || after is "§" or "kap" or "st" or "%"
            // "KS 2024", "rum B 12": capitals before it name something.
            || (before.Length > 1 && before.All(char.IsUpper));
    }

    // "60tkr": the unit is no part of the number.
    [GeneratedRegex(@"\p{L}+$")]
    private static partial Regex Glued();
}
