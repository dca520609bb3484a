using System.Buffers;

namespace Arende.Application.Documents;

/// <summary>
/// How much of a text is read as Markdown. Its reader pairs each mark with those before it in the paragraph, and nests what
/// is nested: both cost their square. The bounds are far above what a report has, and were chosen so that the costliest text within them is
/// a tenth of a second (<c>docs/decisions</c>).
/// </summary>
public static class ProseBounds
{
    public const int Longest = 200_000;

    private static readonly SearchValues<char> ruler = SearchValues.Create("-*+_ \t");

    private const int MostMarks = 3_000;
    private const int MostCells = 20_000;
    private const int MostLines = 10_000;
    private const int DeepestLine = 30;

    public static bool Exceeds(string text)
    {
        if (text.Length > Longest) return true;
        var (marks, widest, rows, lines) = (0, 0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            marks += MarksIn(line);
            var cells = Math.Max(line.Count('\t'), line.Count('|'));
            widest = Math.Max(widest, cells);
            if (cells > 0) rows++;
            lines++;
            if (marks > MostMarks || lines > MostLines || (long)widest * rows > MostCells || DepthOf(line) > DeepestLine) return true;
        }
        return false;
    }

    // A run of one sign ("*****") is one mark, but each bracket may open a link of its own.
    private static int MarksIn(ReadOnlySpan<char> line)
    {
        var (marks, before) = (0, '\0');
        foreach (var sign in line)
        {
            if (sign == '[' || (sign is '*' or '_' or '~' or '^' or '=' or '+' or '`' && sign != before)) marks++;
            before = sign;
        }
        return marks;
    }

    // "> > - 1. …": what a line opens before its words. A ruler opens nothing.
    private static int DepthOf(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAnyExcept(ruler)) return 0;
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var sign = line[i];
            var isParted = i + 1 == line.Length || line[i + 1] is ' ' or '\t';
            if (sign == '>' || (isParted && sign is '-' or '*' or '+' or '.' or ')')) depth++;
            else if (!char.IsAsciiDigit(sign) && sign is not (' ' or '\t')) return depth;
        }
        return depth;
    }
}
