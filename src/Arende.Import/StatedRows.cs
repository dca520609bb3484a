using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Counts the rows of the table or the list right under a sentence that announces it with a colon.</summary>
static partial class StatedRows
{
    static readonly string[] Sums = ["summa", "totalt", "total", "sammanlagt", "samtliga", "alla"];

    /// <returns>Null where none stands there, and where what stands there is a count itself ("Klara: 4"): its rows aren't what is counted.</returns>
    public static int? Under(IReadOnlyList<SourceLine> lines, Sentence sentence)
    {
        if (!sentence.Text.EndsWith(':')) return null;
        var at = lines.TakeWhile(line => line.Number <= sentence.Line).Count();
        // The sentence may go on over some lines.
        while (at < lines.Count && !lines[at].IsBlank && !lines[at].IsTableRow && !Item().IsMatch(lines[at].Text))
            if (lines[at++].Text.StartsWith('#')) return null;
        while (at < lines.Count && lines[at].IsBlank) at++;
        if (at == lines.Count) return null;
        return lines[at].IsTableRow ? Table([.. lines.Skip(at).TakeWhile(line => line.IsTableRow)]) : Item().IsMatch(lines[at].Text) ? List(lines, at) : null;
    }

    static int? Table(List<SourceLine> rows)
    {
        var rule = rows.FindIndex(row => Rule().IsMatch(row.Text));
        var data = rows.Skip(rule < 0 ? 1 : rule + 1).Select(row => row.Cells()).Where(cells => cells.Any(cell => cell.Length > 0) && !Sums.Contains(cells[0], StringComparer.OrdinalIgnoreCase)).ToList();
        var head = rows[0].Cells();
        return data.Count == 0 || head.Any(cell => cell.StartsWith("antal", StringComparison.OrdinalIgnoreCase)) || data.Any(cells => cells.Skip(1).Any(Count().IsMatch)) ? null : data.Count;
    }

    static int? List(IReadOnlyList<SourceLine> lines, int at)
    {
        var indent = Indent(lines[at]);
        var items = new List<string>();
        for (; at < lines.Count && !lines[at].Text.StartsWith('#'); at++)
        {
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
