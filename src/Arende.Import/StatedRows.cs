using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Counts the rows of the table or the list right under a sentence that announces it with a colon.</summary>
sealed partial class StatedRows
{
    // Nobody announces more of them by their number.
    const int MostRows = 1_000;
    const int None = -1;

    static readonly string[] Sums = ["summa", "totalt", "total", "sammanlagt", "samtliga", "alla"];

    readonly IReadOnlyList<SourceLine> lines;

    // By the first line after a sentence: where the rows begin that it heads.
    readonly int[] first;
    readonly Dictionary<int, int?> counted = [];

    public StatedRows(IReadOnlyList<SourceLine> lines)
    {
        this.lines = lines;
        first = new int[lines.Count + 1];
        first[lines.Count] = None;
        var afterBlank = None;
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            if (lines[at].IsTableRow || Item().IsMatch(lines[at].Text)) first[at] = afterBlank = at;
            else if (lines[at].IsBlank) first[at] = afterBlank;
            else
            {
                // The sentence may go on over some lines.
                first[at] = lines[at].Text.StartsWith('#') ? None : first[at + 1];
                afterBlank = None;
            }
        }
    }

    /// <returns>Null where none stands there, and where what stands there is a count itself ("Klara: 4"): its rows aren't what is counted.</returns>
    public int? Under(Sentence sentence)
    {
        if (!sentence.Text.EndsWith(':')) return null;
        var at = first[After(sentence.Line)];
        if (at == None) return null;
        if (!counted.TryGetValue(at, out var rows))
            counted[at] = rows = lines[at].IsTableRow ? Table([.. Enumerable.Range(at, Math.Min(MostRows + 1, lines.Count - at)).Select(i => lines[i]).TakeWhile(line => line.IsTableRow)]) : List(at);
        return rows;
    }

    int After(int line)
    {
        var (from, to) = (0, lines.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (lines[middle].Number <= line) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    static int? Table(List<SourceLine> rows)
    {
        if (rows.Count > MostRows) return null;
        var rule = rows.FindIndex(row => Rule().IsMatch(row.Text));
        var data = rows.Skip(rule < 0 ? 1 : rule + 1).Select(row => row.Cells()).Where(cells => cells.Any(cell => cell.Length > 0) && !Sums.Contains(cells[0], StringComparer.OrdinalIgnoreCase)).ToList();
        var head = rows[0].Cells();
        return data.Count == 0 || head.Any(cell => cell.StartsWith("antal", StringComparison.OrdinalIgnoreCase)) || data.Any(cells => cells.Skip(1).Any(Count().IsMatch)) ? null : data.Count;
    }

    int? List(int at)
    {
        var end = at + MostRows;
        var indent = Indent(lines[at]);
        var items = new List<string>();
        for (; at < lines.Count && !lines[at].Text.StartsWith('#'); at++)
        {
            if (at >= end) return null;
            if (lines[at].IsBlank || Indent(lines[at]) > indent) continue;
            if (!Item().IsMatch(lines[at].Text))
            {
                // A line that goes on from an item isn't one; after a blank line it is a paragraph of its own.
                if (lines[at - 1].IsBlank) break;
                continue;
            }
            items.Add(Item().Replace(lines[at].Text, ""));
        }
        return items.Any(item => Counted().IsMatch(item)) ? null : items.Count;
    }

    static int Indent(SourceLine line) => line.Text.Length - line.Text.TrimStart().Length;

    [GeneratedRegex(@"^\s*(?:[-*•–]|\d{1,3}\\?[.)])\s+")]
    private static partial Regex Item();
    [GeneratedRegex(@"^\s*\|?[\s:|-]*-{2,}[\s:|-]*$")]
    private static partial Regex Rule();
    [GeneratedRegex(@"^\d{1,4}(?: ?%)?$")]
    private static partial Regex Count();
    // "Klara: 4", "17 är klara", "uppdrag 4 st".
    [GeneratedRegex(@"^\*{0,2}\d{1,4}\*{0,2}\s+(?!§)\p{L}|[:–-]\s*\d{1,4}(?:\s*(?:st|stycken|uppdrag|mål))?\.?$|\b\d{1,4}\s+(?:st|stycken|uppdrag|nämndinitiativ|initiativ|mål|inriktningsmål)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
