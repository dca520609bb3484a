using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Import.Checks;

namespace Arende.Import;

/// <summary>A number with what it counts and what is said of it.</summary>
/// <param name="Start">Where the number stands in its sentence.</param>
/// <param name="Text">The number as written: "60,0", "fyra".</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">"uppdrag", "mnkr".</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Role">What is said of them.</param>
/// <param name="Token">The figure of the register that it comes from, by its place among the report's; null for what was typed.</param>
public sealed record StatedQuantity(int Start, string Text, decimal Value, string Unit, QuantityKind Kind, QuantityRole Role, int? Token)
{
    /// <summary>"Fyra av de tio": four is part of the next, and stands before it.</summary>
    public bool IsPartOfNext { get; init; }

    /// <summary>"22 initiativ varav 17 är klara".</summary>
    public bool IsOfWhich { get; init; }

    public int Decimals => Text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? Text.Length - comma - 1 : 0;

    /// <summary>How many kronor one of its unit is; 1 for what isn't money.</summary>
    public decimal Scale => Kind == QuantityKind.Money ? QuantityUnits.Kronor(Unit) : 1;
}

/// <summary>A sentence of a draft with what it states.</summary>
/// <param name="Section">The key of its section; null for one of the clauses.</param>
/// <param name="Line">Where it stands in the draft, as its remarks count.</param>
/// <param name="Paragraph">Sentences of one paragraph share its number.</param>
/// <param name="Text">The words, with what the figures say.</param>
/// <param name="Heading">The headings that it stands under.</param>
/// <param name="Quantities">In the order of the sentence.</param>
public sealed record StatedSentence(string? Section, int Line, int Paragraph, string Text, string Heading, IReadOnlyList<StatedQuantity> Quantities)
{
    public IReadOnlyList<int> Years { get; } = StatedNumbers.YearsIn(Text);

    /// <summary>All its numbers, also those that count nothing.</summary>
    public IReadOnlyList<decimal> Numbers { get; init; } = [];

    /// <summary>The rows of the table or list that it stands right above, ending in a colon; null where there is none, and where its rows have numbers of their own.</summary>
    public int? Heads { get; init; }

    /// <summary>An amount that is divided into parts; null where none is.</summary>
    public StatedDivision? Division { get; init; }
}

/// <summary>"60,0 mnkr, som fördelar sig med 2,7 på intäkter och 57,3 på kostnader, varav 32,0 …".</summary>
/// <param name="Whole">What is divided.</param>
/// <param name="Parts">Those that are added, a deficit with a minus.</param>
/// <param name="OfWhich">What lies within the last part: never added.</param>
public sealed record StatedDivision((StatedQuantity Quantity, decimal Signed) Whole, IReadOnlyList<(StatedQuantity Quantity, decimal Signed)> Parts, IReadOnlyList<StatedQuantity> OfWhich);

/// <summary>
/// What a draft's running text states: sentence by sentence, by the same reading as the checks of an imported report, with the register's figures in it.
/// </summary>
public static partial class StatedText
{
    // Punctuation that nobody types: the place of a figure, digit by digit, before the number that it says.
    private const string Digits = "❨❪❬❮❰❲❴⟪";

    // Nobody reads a longer sentence: it states nothing.
    private const int LongestSentence = 2_000;
    private const int LongestNumber = 100;

    /// <param name="report">The draft, with its names of figures.</param>
    /// <param name="shown">What a figure says, by its place in the report; null leaves its name.</param>
    /// <param name="ct">Looked at between sections.</param>
    public static IReadOnlyList<StatedSentence> Of(StaffReport report, Func<int, string?> shown, CancellationToken ct)
    {
        // A table has numbers of its own, and its first line would begin with a mark. A chart of the register's isn't what somebody typed: its lines are empty.
        var marked = report.WithPlacedFigures((token, place) => shown(place) is not { } text ? null
            : token.Block is null ? $"{Mark(place)}{text}" : token.Block == FigureBlockKind.Chart ? new string('\n', text.Count('\n')) : text);
        var found = new List<StatedSentence>();
        foreach (var (key, section) in DraftReader.Parts(marked, ct))
        {
            ct.ThrowIfCancellationRequested();
            if (section.Section.IsNotApplicable) continue;
            var first = found.Count > 0 ? found[^1].Paragraph + 1 : 0;
            var rows = new StatedRows(section.Lines);
            var headings = Headings(section);
            var uncounted = section.Lines.Where(line => line.IsUncounted).Select(line => line.Number).ToHashSet();
            var heading = 0;
            foreach (var sentence in Prose.Read([section]))
            {
                ct.ThrowIfCancellationRequested();
                while (heading + 1 < headings.Count && headings[heading + 1].Line <= sentence.Line) heading++;
                found.Add(Of(key, first, sentence, rows, headings[heading].Text) is var read && uncounted.Contains(sentence.Line)
                    ? read with { Quantities = [.. read.Quantities.Where(one => one.Kind == QuantityKind.Money)] } : read);
            }
        }
        return found;
    }

    private static StatedSentence Of(string? key, int firstParagraph, Sentence sentence, StatedRows rows, string heading)
    {
        var text = sentence.Text;
        if (Plain(text).Length > LongestSentence) return new StatedSentence(key, sentence.Line, firstParagraph + sentence.Paragraph, "", heading, []);
        var read = QuantityReader.Read(sentence).DistinctBy(one => one.Start).ToList();
        var ofWhich = OfWhich().Match(text) is { Success: true } match ? match.Index : text.Length;
        var quantities = read.ToDictionary(one => one, one => new StatedQuantity(one.Start, NumberOf(text, one.Start), one.Value, one.Figure.Unit, one.Kind, one.Role, TokenBefore(text, one.Start))
        {
            IsPartOfNext = PartsAddUp.IsPartOfNext(one with { Figure = one.Figure with { Text = Plain(one.Figure.Text) } }), IsOfWhich = one.Start > ofWhich,
        });
        return new StatedSentence(key, sentence.Line, firstParagraph + sentence.Paragraph, Plain(text), heading, [.. read.Select(one => quantities[one])])
        {
            Numbers = [.. QuantityReader.Numbers(Word.Split(text)).Select(number => number.Value)],
            Heads = sentence.IsListItem ? null : rows.Under(sentence),
            Division = MoneyAddsUp.Divided(text, read) is var (whole, parts, within)
                ? new((quantities[whole], MoneyAddsUp.Signed(whole, text)), [.. parts.Select(part => (quantities[part], MoneyAddsUp.Signed(part, text)))], [.. within.Select(one => quantities[one])]) : null,
        };
    }

    // The section's own, and with it each of those within it.
    internal static List<(int Line, string Text)> Headings(SectionLines section) =>
        [(0, section.Section.Heading), .. section.Lines.Where(line => line.Text.StartsWith('#')).Select(line => (line.Number, $"{section.Section.Heading} {line.Text.Trim('#', ' ')}"))];

    private static string NumberOf(string text, int start) => ANumber().Match(text, start) is { Success: true } number ? number.Value : Word.Split(text[start..Math.Min(text.Length, start + LongestNumber)])[0].Text;

    private static string Mark(int place)
    {
        var mark = new StringBuilder().Append(StatedNumbers.FromToken);
        do mark.Insert(0, Digits[place % Digits.Length]); while ((place /= Digits.Length) > 0);
        return mark.ToString();
    }

    private static int? TokenBefore(string text, int start)
    {
        if (start == 0 || text[start - 1] != StatedNumbers.FromToken) return null;
        var (place, scale) = (0, 1);
        for (var at = start - 2; at >= 0 && Digits.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var digit; at--, scale *= Digits.Length) place += digit * scale;
        return place;
    }

    private static string Plain(string text) => text.Contains(StatedNumbers.FromToken, StringComparison.Ordinal) ? Marks().Replace(text, "") : text;

    [GeneratedRegex(@"[❨❪❬❮❰❲❴⟪]+⟦")]
    private static partial Regex Marks();
    [GeneratedRegex(@"\G[-−]?\d+(?:[\u00a0 ]\d{3})*(?:,\d+)?")]
    private static partial Regex ANumber();
    [GeneratedRegex(@"\bvarav\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfWhich();
}
