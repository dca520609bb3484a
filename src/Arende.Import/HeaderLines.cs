using System.Text.RegularExpressions;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>A value of the header with what its label says that it is.</summary>
readonly record struct HeaderValue(HeaderField Field, string Value, int Line);

/// <summary>
/// Finds labels and their values: "Datum: 2025-03-10", the two in cells of a table or between tabs, the value on the next line, or
/// behind the label with nothing between ("Diarienummer 0747/25").
/// </summary>
sealed partial class HeaderLines
{
    const int MostWordsOfLabel = 3;

    readonly IReadOnlyList<SourceLine> lines;
    readonly ReportWords words;
    readonly List<HeaderValue> values = [];

    /// <summary>The indices of the lines that are labels and values and nothing else.</summary>
    readonly HashSet<int> taken = [];

    HeaderLines(IReadOnlyList<SourceLine> lines, ReportWords words) => (this.lines, this.words) = (lines, words);

    public static (List<HeaderValue> Values, HashSet<int> Taken) Read(IReadOnlyList<SourceLine> lines, ReportWords words)
    {
        var reader = new HeaderLines(lines, words);
        for (var i = 0; i < lines.Count; i++) i = reader.Read(i);
        return (reader.values, reader.taken);
    }

    int Read(int index)
    {
        var line = lines[index];
        if (line.IsBlank) return index;
        if (line.IsTableRow && line.Cells() is { Length: > 1 } cells) return ReadRow(index, cells);
        var text = Plain(Emphasis.Plain(line.Text));
        if (ReadLabelled(text, line.Number, index)) return index;
        if (words.LabelOf(text) is { } label) return ReadBelow(index, label);
        ReadSpaced(text, line.Number, index);
        return index;
    }

    /// <summary>"Datum: 2025-01-01   Dnr: KS 2025-1": each value goes on to the next label.</summary>
    bool ReadLabelled(string text, int line, int index)
    {
        var colons = new List<(int Start, int After, HeaderField Field)>();
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0 && colons.Count < 10; colon = text.IndexOf(':', colon + 1))
            if (LabelBefore(text, colon, colons.Count > 0 ? colons[^1].After : 0) is { } label) colons.Add((label.Start, colon + 1, label.Field));
        if (colons.Count == 0 || colons[0].Start > 0) return false;
        taken.Add(index);
        for (var i = 0; i < colons.Count; i++)
        {
            var value = text[colons[i].After..(i + 1 < colons.Count ? colons[i + 1].Start : text.Length)];
            if (Plain(value).Length == 0 && i == colons.Count - 1 && index + 1 < lines.Count && !lines[index + 1].IsBlank && !IsLabelled(lines[index + 1]))
            {
                value = lines[index + 1].Text;
                taken.Add(index + 1);
            }
            Add(colons[i].Field, value, line);
        }
        return true;
    }

    (int Start, HeaderField Field)? LabelBefore(string text, int colon, int from)
    {
        // The longest label wins: "vår handläggare", not "handläggare".
        (int, HeaderField)? found = null;
        var start = colon;
        for (var i = 0; i < MostWordsOfLabel && start > from; i++)
        {
            start = text.LastIndexOf(' ', start - 1);
            if (start < from) start = from;
            if (words.LabelOf(text[start..colon]) is { } field) found = (start == from ? start : start + 1, field);
            if (start == from) break;
        }
        return found;
    }

    bool IsLabelled(SourceLine line) => HeaderReader.IsField(line.Text, words) || words.LabelOf(Plain(line.Text)) is not null;

    /// <summary>A label alone: the value is below; several labels have their values below them in the same order.</summary>
    int ReadBelow(int index, HeaderField first)
    {
        var labels = new List<HeaderField> { first };
        var at = index + 1;
        while (at < lines.Count && !lines[at].IsBlank && words.LabelOf(Plain(lines[at].Text)) is { } next)
        {
            labels.Add(next);
            at++;
        }
        if (at < lines.Count && lines[at].IsBlank && labels.Count == 1) at++;
        for (var i = 0; i < labels.Count; i++, at++)
        {
            if (at >= lines.Count || lines[at].IsBlank || lines[at].IsTableRow || IsLabelled(lines[at])) break;
            Add(labels[i], lines[at].Text, lines[at].Number);
            taken.Add(at);
        }
        for (var i = index; i < Math.Min(index + labels.Count, lines.Count); i++) taken.Add(i);
        return Math.Max(index, at - 1);
    }

    int ReadRow(int index, string[] cells)
    {
        var labels = cells.Select(cell => words.LabelOf(cell)).ToList();
        if (labels.Any(label => label is not null) || cells.All(cell => cell.Length == 0 || HeaderReader.IsNoTitle(cell))) taken.Add(index);
        // A row of labels above a row of values.
        if (cells.Length > 1 && cells.Where(cell => cell.Length > 0).All(cell => words.LabelOf(cell) is not null) && cells.Count(cell => cell.Length > 0) > 1)
        {
            var below = index + 1;
            while (below < lines.Count && lines[below].IsTableRow && lines[below].Cells().All(cell => cell.All(sign => sign is '-' or ':' or ' '))) below++;
            if (below < lines.Count && lines[below].IsTableRow)
            {
                var values = lines[below].Cells();
                for (var i = 0; i < Math.Min(values.Length, cells.Length); i++)
                    if (labels[i] is { } label) Add(label, values[i], lines[below].Number);
                taken.Add(below);
                return below;
            }
        }
        for (var i = 0; i < cells.Length; i++)
        {
            if (labels[i] is { } label && i + 1 < cells.Length && labels[i + 1] is null) Add(label, cells[++i], lines[index].Number);
            else if (labels[i] is null && !ReadLabelled(cells[i], lines[index].Number, index)) ReadSpaced(cells[i], lines[index].Number, index);
        }
        return index;
    }

    /// <summary>"Diarienummer 0747/25", "§ 134 Dnr KS/2025:308", "Utfärdat 2025-08-18", "Till kommunstyrelsen".</summary>
    void ReadSpaced(string text, int line, int index)
    {
        if (text.Length > 200) return;
        foreach (var word in Word.Split(text))
        {
            if (words.LabelOf(word.Text) is not { } field) continue;
            var value = text[word.End..].TrimStart('.', ':', ' ');
            var isTaken = field switch
            {
                HeaderField.Number => CaseNumberText.After(value) is { } && value.Length > 0 && !char.IsLower(value[0]),
                HeaderField.Date => StaffReportDate.Of(value) is not null,
                HeaderField.To => word.Start == 0 && words.Bodies.Alone(value) is not null,
                HeaderField.Officer => word.Start == 0 && Name().IsMatch(value),
                HeaderField.Title or HeaderField.Email or HeaderField.From or HeaderField.Office or HeaderField.Subject or HeaderField.Other => false,
            };
            if (!isTaken) continue;
            Add(field, value, line);
            if (word.Start == 0) taken.Add(index);
        }
    }

    void Add(HeaderField field, string value, int line)
    {
        if (Plain(value) is { Length: > 0 } plain) values.Add(new HeaderValue(field, plain, line));
    }

    static string Plain(string text) => text.Trim(' ', '\t', '*', '_', '|', '\\', '#');

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3}(?:,.{1,60})?$")]
    private static partial Regex Name();
}
