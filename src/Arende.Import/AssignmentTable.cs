using System.Text.RegularExpressions;
using Arende.Domain.Assignments;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>A row with the cell that its deadline was read from.</summary>
sealed record AssignmentRow(ImportedAssignment Assignment, string Cell, bool HasBothCells);

/// <summary>The table of assignments: a title, and a deadline in one of the columns "försenad" and "enligt plan", or with a status of its own.</summary>
/// <remarks><c>Untitled</c> are the rows that say when but not what: no assignment can be made of them.</remarks>
sealed partial record AssignmentTable(string Heading, int Line, IReadOnlyList<AssignmentRow> Rows, IReadOnlyList<SourceLine> Untitled)
{
    public static List<AssignmentTable> ReadAll(IReadOnlyList<SourceLine> lines, ReportWords words)
    {
        var tables = new List<AssignmentTable>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTableRow || AssignmentColumns.In(lines[i].Cells(), words) is not { } columns) continue;
            var header = lines[i];
            var rows = new List<AssignmentRow>();
            var untitled = new List<SourceLine>();
            var wrapped = "";
            for (i++; i < lines.Count; i++)
            {
                if (lines[i].IsTableRow)
                {
                    var cells = lines[i].Cells();
                    if (cells.All(cell => Ruler().IsMatch(cell))) continue;
                    if (Row(cells, columns, wrapped, lines[i].Number, words) is { } row) rows.Add(row);
                    else if (!cells.All(string.IsNullOrWhiteSpace)) untitled.Add(lines[i]);
                    wrapped = "";
                }
                else if (!lines[i].IsBlank && IsWrappedTitle(lines, i, words)) wrapped = $"{wrapped}{lines[i].Text.Trim()} ";
                else if (!lines[i].IsBlank || !(i + 1 < lines.Count && lines[i + 1].IsTableRow)) break;
            }
            i--;
            tables.Add(new AssignmentTable(header.Text.Trim(), header.Number, rows, untitled));
        }
        return tables;
    }

    // A title that was broken over lines: its last line is the one with the cells.
    static bool IsWrappedTitle(IReadOnlyList<SourceLine> lines, int index, ReportWords words) =>
        lines[index - 1].IsTableRow && index + 1 < lines.Count && lines[index + 1].IsTableRow && AssignmentColumns.In(lines[index + 1].Cells(), words) is null;

    static AssignmentRow? Row(string[] cells, AssignmentColumns columns, string wrapped, int line, ReportWords words)
    {
        var title = wrapped + columns.Title.Of(cells);
        if (string.IsNullOrWhiteSpace(title)) return null;
        var (cell, column, hasBoth) = columns.Read(cells, words);
        return Of(title, cell, column, line, hasBoth);
    }

    /// <summary>A row of the words in which its deadline stands, with the decision behind it.</summary>
    internal static AssignmentRow Of(string title, string cell, AssignmentColumn column, int line, bool hasBothCells = false)
    {
        var deadline = Deadline.ReadStart(cell, out var rest);
        var source = deadline is not null ? rest.Trim(' ', ',', ';') : Source().Match(cell).Value;
        var written = deadline?.Text ?? cell[..^source.Length].Trim(' ', ',', ';');
        var assignment = new ImportedAssignment(title, column, deadline, written, source.Length > 0 ? source : null, KindOf(source), line);
        return new AssignmentRow(assignment, cell, hasBothCells);
    }

    static SourceKind KindOf(string source) =>
        Proposed().IsMatch(source) ? SourceKind.Proposed : Decided().IsMatch(source) ? SourceKind.Decided : SourceKind.None;

    [GeneratedRegex(@"^\s*:?-*:?\s*$")]
    private static partial Regex Ruler();
    [GeneratedRegex(@"(?:beslutad|beslutat|beslutas|fastställ|föreslås)[\s\S]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
    [GeneratedRegex(@"\b(?:beslutas|fastställs|föreslås)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposed();
    [GeneratedRegex(@"\b(?:beslutad|beslutat|beslutades|fastställd|fastställt|enligt beslut)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decided();
}
