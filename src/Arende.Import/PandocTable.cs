using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Writes pandoc's drawn tables as rows with pipes: grid tables (<c>+---+</c>), and simple and multiline ones (<c>---- ----</c>).</summary>
static partial class PandocTable
{
    const int WidestTable = 60;

    /// <summary>The same lines; a row stands on its first one, and null is what was only drawn or has moved there.</summary>
    public static string?[] Flatten(string[] lines)
    {
        var flat = (string?[])lines.Clone();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 1 && GridRule().IsMatch(lines[i])) i = Grid(lines, flat, i);
            else if (lines[i].Length > 3 && ColumnRule().IsMatch(lines[i])) i = Columns(lines, flat, i);
        }
        return flat;
    }

    static int Grid(string[] lines, string?[] flat, int first)
    {
        var end = first;
        while (end < lines.Length && lines[end].TrimStart() is ['+' or '|', ..]) end++;
        if (end - first < 3 || end == first + 1) return first;
        var width = lines[first].Count(sign => sign == '+') - 1;
        string[]? cells = null;
        var row = first;
        var hasRuler = false;
        for (var i = first; i < end; i++)
        {
            flat[i] = null;
            if (!GridRule().IsMatch(lines[i]))
            {
                var parts = SourceLine.PipeCells(lines[i].Trim());
                if (cells is null) (cells, row) = (new string[parts.Length], i);
                for (var c = 0; c < Math.Min(parts.Length, cells.Length); c++) cells[c] = $"{cells[c]} {parts[c].Trim()}".Trim();
                continue;
            }
            if (cells is not null)
            {
                flat[row] = Row(cells);
                if (!hasRuler) (flat[i], hasRuler) = (Ruler(width), true);
            }
            cells = null;
        }
        return end - 1;
    }

    static int Columns(string[] lines, string?[] flat, int rule)
    {
        var starts = Group().Matches(lines[rule]).Select(match => match.Index).ToArray();
        if (starts.Length > WidestTable) return rule;
        var top = rule;
        while (top > 0 && flat[top - 1] is { } above && !string.IsNullOrWhiteSpace(above) && !WholeRule().IsMatch(above) && rule - top < 8) top--;
        if (top == rule) return rule;
        var isMultiline = top > 0 && WholeRule().IsMatch(lines[top - 1]);
        var end = rule + 1;
        while (end < lines.Length && !WholeRule().IsMatch(lines[end]) && !ColumnRule().IsMatch(lines[end]) && (isMultiline || lines[end].Trim().Length > 0)) end++;
        // A table of many lines is closed by a rule; without one it is something else.
        if (end == rule + 1 || (isMultiline && end == lines.Length)) return rule;
        if (isMultiline) flat[top - 1] = "";
        Put(lines, flat, top, rule, starts);
        flat[rule] = Ruler(starts.Length);
        for (var i = rule + 1; i < end;)
        {
            if (lines[i].Trim().Length == 0)
            {
                flat[i++] = null;
                continue;
            }
            var last = i + 1;
            while (isMultiline && last < end && lines[last].Trim().Length > 0) last++;
            Put(lines, flat, i, last, starts);
            i = last;
        }
        if (end < lines.Length && lines[end].Trim().Length > 0) flat[end] = "";
        return end < lines.Length ? end : end - 1;
    }

    static void Put(string[] lines, string?[] flat, int from, int to, int[] starts)
    {
        var cells = new string[starts.Length];
        for (var i = from; i < to; i++)
        {
            flat[i] = null;
            for (var c = 0; c < starts.Length; c++)
            {
                var begin = c == 0 ? 0 : Math.Min(starts[c], lines[i].Length);
                var stop = c + 1 < starts.Length ? Math.Min(starts[c + 1], lines[i].Length) : lines[i].Length;
                cells[c] = $"{cells[c]} {lines[i][begin..stop].Trim()}".Trim();
            }
        }
        flat[from] = Row(cells);
    }

    static string Row(IEnumerable<string?> cells) => $"| {string.Join(" | ", cells.Select(cell => (cell ?? "").Replace("|", "\\|", StringComparison.Ordinal)))} |";

    static string Ruler(int width) => $"|{string.Concat(Enumerable.Repeat("---|", width))}";

    [GeneratedRegex(@"^\s{0,3}\+(?:[-=:]+\+)+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex GridRule();
    [GeneratedRegex(@"^\s{0,8}-{2,}(?: {1,8}-{2,})+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex ColumnRule();
    [GeneratedRegex(@"^\s{0,3}-{10,}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex WholeRule();
    [GeneratedRegex(@"-+")]
    private static partial Regex Group();
}
