using System.Text.RegularExpressions;
using Arende.Domain.Assignments;

namespace Arende.Import;

/// <summary>A row with the cell that its deadline was read from.</summary>
sealed record AssignmentRow(ImportedAssignment Assignment, string Cell, bool HasBothCells);

/// <summary>The table of assignments: a title, and a deadline in one of the columns "försenad" and "enligt plan".</summary>
/// <remarks><c>Untitled</c> are the rows that say when but not what: no assignment can be made of them.</remarks>
sealed partial record AssignmentTable(string Heading, int Line, IReadOnlyList<AssignmentRow> Rows, IReadOnlyList<SourceLine> Untitled)
{
    public static List<AssignmentTable> ReadAll(IReadOnlyList<SourceLine> lines)
    {
        var tables = new List<AssignmentTable>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsTableRow || Columns.In(lines[i].Cells()) is not { } columns) continue;
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
                    if (Row(cells, columns, wrapped, lines[i].Number) is { } row) rows.Add(row);
                    else if (!cells.All(string.IsNullOrWhiteSpace)) untitled.Add(lines[i]);
                    wrapped = "";
                }
                else if (!lines[i].IsBlank && IsWrappedTitle(lines, i)) wrapped = $"{wrapped}{lines[i].Text.Trim()} ";
                else if (!lines[i].IsBlank || !(i + 1 < lines.Count && lines[i + 1].IsTableRow)) break;
            }
            i--;
            tables.Add(new AssignmentTable(header.Text.Trim(), header.Number, rows, untitled));
        }
        return tables;
    }

    // A title that was broken over lines: its last line is the one with the cells.
    static bool IsWrappedTitle(IReadOnlyList<SourceLine> lines, int index) =>
        lines[index - 1].IsTableRow && index + 1 < lines.Count && lines[index + 1].IsTableRow && Columns.In(lines[index + 1].Cells()) is null;

    static AssignmentRow? Row(string[] cells, Columns columns, string wrapped, int line)
    {
        var title = wrapped + Cell(cells, columns.Title);
        var (delayed, onPlan) = (Cell(cells, columns.Delayed), Cell(cells, columns.OnPlan));
        if (string.IsNullOrWhiteSpace(title)) return null;
        var column = delayed.Length > 0 ? AssignmentColumn.Delayed : onPlan.Length > 0 ? AssignmentColumn.OnPlan : AssignmentColumn.Unknown;
        var cell = delayed.Length > 0 ? delayed : onPlan;
        var deadline = Deadline.ReadStart(cell, out var rest);
        var source = deadline is not null ? rest.Trim(' ', ',', ';') : Source().Match(cell).Value;
        var written = deadline?.Text ?? cell[..^source.Length].Trim(' ', ',', ';');
        var assignment = new ImportedAssignment(title, column, deadline, written, source.Length > 0 ? source : null, KindOf(source), line);
        return new AssignmentRow(assignment, cell, delayed.Length > 0 && onPlan.Length > 0);
    }

    static string Cell(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index] : "";

    static SourceKind KindOf(string source) =>
        Proposed().IsMatch(source) ? SourceKind.Proposed : Decided().IsMatch(source) ? SourceKind.Decided : SourceKind.None;

    sealed record Columns(int Title, int Delayed, int OnPlan)
    {
        public static Columns? In(string[] cells)
        {
            var title = Array.FindIndex(cells, cell => Has(cell, "uppdrag") || Has(cell, "initiativ"));
            var delayed = Array.FindIndex(cells, cell => Has(cell, "försena"));
            var onPlan = Array.FindIndex(cells, cell => Has(cell, "enligt") && Has(cell, "plan"));
            var isHeader = title >= 0 && (delayed >= 0 || onPlan >= 0) && delayed != onPlan && title != delayed && title != onPlan;
            return isHeader && cells.All(cell => cell.Length <= 60) ? new Columns(title, delayed, onPlan) : null;
        }

        static bool Has(string cell, string word) => cell.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^\s*:?-*:?\s*$")]
    private static partial Regex Ruler();
    [GeneratedRegex(@"(?:beslutad|beslutat|beslutas|fastställ|föreslås)[\s\S]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Source();
    [GeneratedRegex(@"\b(?:beslutas|fastställs|föreslås)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposed();
    [GeneratedRegex(@"\b(?:beslutad|beslutat|beslutades|fastställd|fastställt|enligt beslut)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decided();
}
