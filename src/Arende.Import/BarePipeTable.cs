using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Finds the tables whose rows have pipes between the cells but none around them. Only the ruler below the header tells them from prose.</summary>
static partial class BarePipeTable
{
    /// <summary>The indices of the lines that are rows of such tables.</summary>
    public static HashSet<int> RowsIn(string[] lines)
    {
        var rows = new HashSet<int>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (!Ruler().IsMatch(lines[i])) continue;
            var columns = CellsIn(lines[i]);
            if (CellsIn(lines[i - 1]) != columns) continue;
            rows.Add(i - 1);
            rows.Add(i);
            // A blank line, or the first line of a broken title, may stand between rows. The row after it has its cells, but for an empty last one.
            while (i + 1 < lines.Length && (CellsIn(lines[i + 1]) > 1 || (i + 2 < lines.Length && CellsIn(lines[i + 2]) >= Math.Max(2, columns - 1))))
                if (CellsIn(lines[++i]) > 1) rows.Add(i);
        }
        return rows;
    }

    static int CellsIn(string line) => line.Contains('|') ? SourceLine.PipeCells(line.Trim()).Length : 1;

    [GeneratedRegex(@"^ {0,3}:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Ruler();
}
