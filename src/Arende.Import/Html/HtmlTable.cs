namespace Arende.Import.Html;

/// <summary>A table while it is read. Its cells' lines are taken back from what was written, and put as one row.</summary>
sealed class HtmlTable(int before)
{
    const int MostColumns = 100;

    readonly List<(int From, int To)> cells = [];
    int rowStart = before;
    int cellStart = before;
    int number = 1;
    int span = 1;
    bool hasRuler;

    public void Begin(int line)
    {
        cells.Clear();
        number = line;
    }

    public void BeginCell(int at, int columns)
    {
        if (cells.Count == 0) rowStart = at;
        cellStart = at;
        span = columns;
    }

    public void EndCell(List<SourceLine> lines, int columns)
    {
        cells.Add((cellStart, lines.Count));
        for (var i = 1; i < Math.Max(span, columns) && cells.Count < MostColumns; i++) cells.Add((lines.Count, lines.Count));
    }

    /// <summary>The row as Markdown, taken out of the lines; null when its cells hold a document and stay as they are.</summary>
    public List<SourceLine>? End(List<SourceLine> lines, int mostLines)
    {
        if (cells.Count == 0 || cells[0].From > lines.Count) return null;
        var written = cells.Select(cell => lines.Skip(cell.From).Take(cell.To - cell.From).Where(line => !line.IsBlank).ToList()).ToList();
        cells.Clear();
        if (written.Any(cell => cell.Count > mostLines || cell.Any(line => line.Text.StartsWith('#') || line.IsTableRow))) return null;
        lines.RemoveRange(rowStart, lines.Count - rowStart);
        if (written.All(cell => cell.Count == 0)) return null;
        var row = $"| {string.Join(" | ", written.Select(cell => string.Join(' ', cell.Select(line => line.Text.Trim().Replace("|", "\\|", StringComparison.Ordinal)))))} |";
        if (hasRuler) return [new SourceLine(number, row)];
        hasRuler = true;
        return [new SourceLine(number, row), new SourceLine(number, $"|{string.Concat(Enumerable.Repeat("---|", written.Count))}")];
    }
}
