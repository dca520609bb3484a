using System.Text;
using System.Text.Json.Serialization;
using Arende.Domain.Figures;

namespace Arende.Application.ComposedDocuments;

/// <summary>A part of a composed document. A value: two documents with the same blocks have the same canonical bytes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "chart")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(ClausesBlock), "clauses")]
[JsonDerivedType(typeof(SignaturesBlock), "signatures")]
public abstract record DocumentBlock;

/// <summary>Level 1 is the document's own title; a block has 2 or more, and never skips one.</summary>
public sealed record HeadingBlock(int Level, string Text) : DocumentBlock;

public sealed record ParagraphBlock(IReadOnlyList<TextRun> Runs) : DocumentBlock
{
    private const int LongestName = 120;

    /// <summary>It is set as the name of the block after it. In a document that is about to be set alone: what is kept doesn't say it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NamesNext { get; init; }

    public static ParagraphBlock Of(string text) => new(TextRun.Lines(text));

    /// <summary>A short line right above a table names it, and stays with it; a sentence doesn't.</summary>
    public bool Names(DocumentBlock? next) => next is TableBlock && Runs is [{ Break: false, Text: { Length: <= LongestName } text }] && !text.TrimEnd().EndsWith('.');
}

/// <param name="Ordered">Numbered.</param>
/// <param name="Start">The first number.</param>
/// <param name="Items">Each is blocks of its own.</param>
public sealed record ListBlock(bool Ordered, int Start, IReadOnlyList<IReadOnlyList<DocumentBlock>> Items) : DocumentBlock;

public sealed record QuoteBlock(IReadOnlyList<DocumentBlock> Blocks) : DocumentBlock;

/// <summary>A table with a row that heads its columns. Every row is as wide as that.</summary>
/// <param name="Header">The cells that head the columns.</param>
/// <param name="Rows">The others.</param>
/// <param name="Numbers">Columns of figures, from 0: they are set to the right.</param>
public sealed record TableBlock(
    IReadOnlyList<IReadOnlyList<TextRun>> Header, IReadOnlyList<IReadOnlyList<IReadOnlyList<TextRun>>> Rows, IReadOnlyList<int> Numbers) : DocumentBlock
{
    public static TableBlock Of(IReadOnlyList<IReadOnlyList<TextRun>> header, IReadOnlyList<IReadOnlyList<IReadOnlyList<TextRun>>> rows) => new(header, rows,
        [.. Enumerable.Range(0, header.Count).Where(column => rows.Count > 0 && rows.All(row => IsFigureOrNone(WordsOf(row[column]))) && (IsOfNumbers(WordsOf(header[column])) || rows.Any(row => WordsOf(row[column]).Any(char.IsAsciiDigit))))]);

    /// <summary>Of plain words.</summary>
    public static TableBlock Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        Of([.. header.Select(TextRun.Lines)], [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<TextRun>>)[.. row.Select(TextRun.Lines)])]);

    private static string WordsOf(IReadOnlyList<TextRun> cell) => string.Concat(cell.Select(run => run.Text)).Trim();

    // "Prognos (tkr)": where none has been made there is nothing but dashes, and they stand where the numbers would.
    private static bool IsOfNumbers(string heading) => heading.EndsWith("(tkr)", StringComparison.Ordinal) || heading.EndsWith("(mnkr)", StringComparison.Ordinal) || heading.EndsWith("(procent)", StringComparison.Ordinal);

    // A dash alone says that there is none.
    private static bool IsFigureOrNone(string text) =>
        text is "" or "–" || (text.Any(char.IsAsciiDigit) && text.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '\u00a0' or '\u202f' or ',' or '.' or '-' or '\u2212' or '+' or '%'));
}

/// <param name="Label">What it is.</param>
/// <param name="Text">The number as it is written.</param>
/// <param name="From">Where the bar begins, of a thousand of the chart's width.</param>
/// <param name="Length">Its length, likewise.</param>
public sealed record DocumentBar(string Label, string Text, int From, int Length);

/// <summary>Numbers as bars, each with its number beside it: what is drawn is said in words, too.</summary>
public sealed record ChartBlock(string Title, IReadOnlyList<DocumentBar> Bars) : DocumentBlock
{
    public static ChartBlock Of(FigureChartText chart)
    {
        var (from, to) = FigureChartText.Span(chart.Bars.Select(bar => bar.Number));
        return new ChartBlock(TextRun.Cleaned(chart.Title), [.. chart.Bars.Select(bar =>
            new DocumentBar(TextRun.Cleaned(bar.Label), TextRun.Cleaned(bar.Text), Share(Math.Min(0, bar.Number) - from), Share(Math.Abs(bar.Number))))]);

        int Share(decimal length) => (int)Math.Round(1000 * length / (to - from));
    }
}

public sealed record DocumentFact(string Name, string Value);

/// <summary>Names and values: the handler, the addressee, the day of the meeting.</summary>
public sealed record FactsBlock(IReadOnlyList<DocumentFact> Rows) : DocumentBlock;

/// <param name="Number">As written.</param>
/// <param name="Text">As written.</param>
/// <param name="Reason">Why, where it was said of this clause.</param>
public sealed record NumberedClause(int Number, IReadOnlyList<TextRun> Text, IReadOnlyList<TextRun>? Reason = null);

/// <summary>Clauses that stand together, and in whose voices they are read, outermost first.</summary>
public sealed record ClausesBlock(IReadOnlyList<string> Voices, IReadOnlyList<NumberedClause> Items) : DocumentBlock;

public sealed record SignatureLine(string Title, string Unit);

/// <summary>Where people sign.</summary>
public sealed record SignaturesBlock(IReadOnlyList<SignatureLine> Lines) : DocumentBlock;

/// <summary>A stretch of text that is set alike, or (<c>Break</c>) a new line.</summary>
public sealed record TextRun(string Text)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Strong { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Emphasis { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Break { get; init; }

    public string? Link { get; init; }

    public static TextRun NewLine { get; } = new("") { Break = true };

    /// <summary>Plain words; a line break of theirs is one here.</summary>
    public static IReadOnlyList<TextRun> Lines(string text)
    {
        var runs = new List<TextRun>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (runs.Count > 0) runs.Add(NewLine);
            if (line.Length > 0) runs.Add(new TextRun(Cleaned(line)));
        }
        return runs;
    }

    /// <summary>Letters composed, and nothing that can't be set: what looks the same has the same bytes.</summary>
    public static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t') cleaned.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value != 0xFFFD && !IsNoncharacter(rune)) cleaned.Append(rune);
        }
        return cleaned.ToString().Normalize(NormalizationForm.FormC);
    }

    // Unicode 23.7: never letters, in any text; they can't be composed either.
    private static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
