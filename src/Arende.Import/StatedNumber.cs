using System.Globalization;
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
    string? Section, int Line, string Sentence, string Text, string Phrase, decimal Value, QuantityKind? Kind, QuantityRole Role, IReadOnlyList<int> Years);

/// <summary>
/// Finds the numbers of a draft's running text, by the same reading as the checks of an imported report. Years, days, clock times, numbers that name something (§ 5, bilaga 2, mål 2.1) and amounts
/// with a unit that no figure has are known, and none of them.
/// </summary>
public static class StatedNumbers
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
            foreach (var sentence in Prose.Read([section])) found.AddRange(Of(key, sentence));
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
                (quantity?.Figure.Text ?? sentence.Text[from..to]).Replace($"{FromToken}", "", StringComparison.Ordinal), number.Value, quantity?.Kind, quantity?.Role ?? QuantityRole.Unstated, years);
        }
    }

    static bool IsKnown(List<Word> words, NumberAt number, Quantity? quantity)
    {
        if (quantity is not null) return quantity.Kind is QuantityKind.Money or QuantityKind.Other;
        var first = words[number.First];
        // "en", "ett" are mostly articles.
        if (first.Is("en", "ett") || (number.First == number.Last && number.Value is >= 1900 and < 2200 && first.Text.Length == 4)) return true;
        var (before, after) = (number.First > 0 ? words[number.First - 1].Text : "", number.Last + 1 < words.Count ? words[number.Last + 1].Text : "");
        return Naming.Contains(before, StringComparer.OrdinalIgnoreCase) || Months.Contains(after, StringComparer.OrdinalIgnoreCase) || after is "§" or "kap" or "st" or "%"
            // "KS 2024", "rum B 12": capitals before it name something.
            || (before.Length > 1 && before.All(char.IsUpper));
    }
}
