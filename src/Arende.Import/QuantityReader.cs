using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Finds the figures of a sentence: "60,0 mnkr", "52 beslutade uppdragen", "sex av dem".</summary>
static partial class QuantityReader
{
    // After these, a number names something ("målområde 1") instead of counting it.
    static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "målområde", "målområdena", "bilaga", "tabell", "kapitel", "kap", "punkt", "punkterna", "rad", "sida", "år", "nr", "nummer", "§", "paragraf", "figur",
    };
    // A noun doesn't stand on the other side of these.
    static readonly HashSet<string> Barriers = new(StringComparer.OrdinalIgnoreCase)
    {
        "är", "var", "har", "och", "samt", "föreslås", "går", "varav", "som", "blev", "i", "på", "med", "under", "till", "inom", "för", "ska", "eller", "överförs", "finns", "att",
    };
    const int FarthestNoun = 4;

    public static IEnumerable<Quantity> Read(Sentence sentence)
    {
        var words = Word.Split(sentence.Text);
        var numbers = Numbers(words);
        var found = new List<CountedNumber>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var limit = i + 1 < numbers.Count ? numbers[i + 1].First : words.Count;
            if (Unit(words, numbers[i], limit, found) is { } counted) found.Add(counted);
            else if (i + 1 < numbers.Count && IsPartOf(words, numbers[i].Last + 1, limit)
                && Unit(words, numbers[i + 1], i + 2 < numbers.Count ? numbers[i + 2].First : words.Count, found) is { } whole)
                found.Add(whole with { Number = numbers[i], IsPartOfNext = true });
        }
        return RoleReader.Read(sentence, words, found);
    }

    /// <summary>All numbers of a sentence, also those that count nothing.</summary>
    public static List<NumberAt> Numbers(List<Word> words)
    {
        var numbers = new List<NumberAt>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!SwedishNumber.MayBegin(words[i].Text) || (i > 0 && Labels.Contains(words[i - 1].Text))) continue;
            if (Dotted().IsMatch(words[i].Text) && !(i + 1 < words.Count && QuantityUnits.Named(words[i + 1].Text)?.Kind == QuantityKind.Money)) continue;
            var (text, last) = (words[i].Text, i);
            while (text.Length <= 12 && Leading().IsMatch(text) && !words[last].EndsPhrase && last + 1 < words.Count && Group().IsMatch(words[last + 1].Text))
                text = $"{text} {words[++last].Text}";
            if (!SwedishNumber.TryParse(Glued().Replace(text, "${number}"), out var value)) continue;
            numbers.Add(new NumberAt(i, last, value));
            i = last;
        }
        return numbers;
    }

    static CountedNumber? Unit(List<Word> words, NumberAt number, int limit, List<CountedNumber> before)
    {
        var first = words[number.First];
        if (Glued().Match(first.Text) is { Success: true } glued && QuantityUnits.Named(glued.Groups["unit"].Value) is { } own)
            return new CountedNumber(number, own.Unit, own.Kind, number.Last, false);
        var next = number.Last + 1;
        if (next + 1 < words.Count && words[next].Is("miljoner", "miljarder", "tusen") && words[next + 1].Is("kronor", "kr"))
            return new CountedNumber(number, words[next].Is("tusen") ? "tkr" : words[next].Is("miljoner") ? "mnkr" : "mdkr", QuantityKind.Money, next + 1, false);
        var isYear = first.Text.Length == 4 && number is { First: var a, Last: var b, Value: >= 1900 and < 2200 } && a == b;
        for (var i = next; i < Math.Min(limit, next + FarthestNoun) && !(i > next && words[i - 1].EndsPhrase); i++)
        {
            if (QuantityUnits.Named(words[i].Text) is { } unit)
            {
                if (isYear && unit.Kind != QuantityKind.Money) return null;
                // "en", "ett" are mostly articles; money is counted only by the number right before it.
                if (i > next && (first.Is("en", "ett") || unit.Kind == QuantityKind.Money)) return null;
                return new CountedNumber(number, unit.Unit, unit.Kind, i, false);
            }
            if (Barriers.Contains(words[i].Text)) break;
        }
        return isYear || before.Count == 0 || first.Is("en") ? null : Inherited(words, number, limit, before[^1]);
    }

    /// <summary>"17 är klara", "sex av dem": what is counted was named earlier in the sentence.</summary>
    static CountedNumber? Inherited(List<Word> words, NumberAt number, int limit, CountedNumber before)
    {
        var next = number.Last + 1;
        if (before.Kind is QuantityKind.Money or QuantityKind.Other) return null;
        // "Av de 21 målen nås 17, …": what is said of them stands before it.
        if ((next >= words.Count || words[number.Last].EndsPhrase || words[next].Is("och", "medan", "men", "samt"))
            && !words[number.First].Is("ett") && before.Number.First > 0 && RoleReader.RoleAt(words, before.Last + 1, number.First) is not null) return new CountedNumber(number, before.Unit, before.Kind, number.Last, false);
        if (next >= limit) return null;
        var last = words[next].Is("av") && next + 1 < limit && words[next + 1].Is("dem", "dessa") ? next + 1
            : RoleReader.RoleAt(words, next, Math.Min(limit, next + 3)) is { } role ? role.Last
            : -1;
        return last < 0 ? null : new CountedNumber(number, before.Unit, before.Kind, last, false);
    }

    static bool IsPartOf(List<Word> words, int from, int to) =>
        to > from && to - from <= 4 && words[from].Is("av")
        && Enumerable.Range(from, to - from).All(i => words[i].Is("av", "de", "dem", "totalt", "samtliga", "alla", "våra", "dessa"));

    // "2.1" is a goal's number; only money is sometimes written with a decimal point.
    [GeneratedRegex(@"^\d+\.\d{1,2}$")]
    private static partial Regex Dotted();
    [GeneratedRegex(@"^[-−]?\d{1,3}(?: \d{3})*$")]
    private static partial Regex Leading();
    [GeneratedRegex(@"^\d{3}(?:,\d{1,4})?$")]
    private static partial Regex Group();
    [GeneratedRegex(@"^(?<number>[-−]?\d{1,9}(?:,\d{1,4})?)(?<unit>%|kr|tkr|mkr|mnkr)$", RegexOptions.IgnoreCase)]
    private static partial Regex Glued();
}

/// <summary>A number and the words it is made of.</summary>
readonly record struct NumberAt(int First, int Last, decimal Value);

/// <summary>A number with what it counts, whose name ends at word <c>Last</c>. "Fyra av de tio": four is part of the next.</summary>
sealed record CountedNumber(NumberAt Number, string Unit, QuantityKind Kind, int Last, bool IsPartOfNext);
