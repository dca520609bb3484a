namespace Arende.Import;

/// <summary>A line without its HTML remnants, with its number in the file.</summary>
readonly record struct SourceLine(int Number, string Text)
{
    /// <summary>A row of a table with pipes only between its cells; the lines around it tell.</summary>
    public bool IsBareRow { get; init; }

    /// <summary>The <see cref="ReportBlock"/> that it belongs to; 0 for a blank line, and where nobody asked.</summary>
    public int Block { get; init; }

    /// <summary>What somebody says that its block is; null where the reader decides.</summary>
    public BlockRole? Role { get; init; }

    /// <summary>A row of a chart, as words (<see cref="ChartLines"/>).</summary>
    public bool IsChart { get; init; }

    /// <summary>A row of a chart of which nobody knows what it counts: it is a number and no more.</summary>
    public bool IsUncounted { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>A row of a table: with tabs between its cells, or with pipes around or between them.</summary>
    public bool IsTableRow => IsBareRow || Text.AsSpan().Trim(' ').StartsWith('|') || Text.AsSpan().TrimStart().Contains('\t');

    public string[] Cells()
    {
        var cells = IsBareRow || Text.TrimStart(' ').StartsWith('|') ? PipeCells(Text.Trim()) : Text.Split('\t');
        return Array.ConvertAll(cells, cell => cell.Trim(' ', '*').Replace("**", "", StringComparison.Ordinal));
    }

    public static string[] PipeCells(string row)
    {
        const string escapedPipe = "\u0001";
        var inner = row.Replace("\\|", escapedPipe, StringComparison.Ordinal);
        if (inner.StartsWith('|')) inner = inner[1..];
        if (inner.EndsWith('|')) inner = inner[..^1];
        return Array.ConvertAll(inner.Split('|'), cell => cell.Replace(escapedPipe, "|", StringComparison.Ordinal));
    }

    /// <summary>Splits a text at any kind of line end and cleans the lines.</summary>
    public static List<SourceLine> Split(string text, CancellationToken ct = default)
    {
        var raw = text.ReplaceLineEndings("\n").Split('\n');
        var bareRows = BarePipeTable.RowsIn(raw);
        var drawn = PandocTable.Flatten(raw);
        var lines = new List<SourceLine>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            ct.ThrowIfCancellationRequested();
            if (drawn[i] is not { } line) continue;
            var number = i + 1;
            var isBareRow = bareRows.Contains(i) && ReferenceEquals(line, raw[i]);
            if (HtmlRemnants.OpensRow(line)) line = HtmlRemnants.JoinRow(raw, ref i);
            foreach (var clean in HtmlRemnants.Clean(line, isBareRow)) lines.Add(new SourceLine(number, isBareRow ? clean : ListMarker.Plain(clean)) { IsBareRow = isBareRow });
        }
        return lines;
    }
}
