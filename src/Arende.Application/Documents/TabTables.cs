namespace Arende.Application.Documents;

/// <summary>Rows that were pasted from a spreadsheet, cells parted by tabs, are a table; Markdown knows only pipes.</summary>
public static class TabTables
{
    public static string ToPipes(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal)) return text;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var result = new List<string>(lines.Length + 8);
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && IsRow(lines[end])) end++;
            if (end - at < 2)
            {
                result.Add(lines[at++]);
                continue;
            }
            AddTable(result, lines[at..end]);
            at = end;
        }
        return string.Join('\n', result);
    }

    private static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal) && line.Trim('\t', ' ').Length > 0 && !line.StartsWith('\t');

    private static void AddTable(List<string> result, string[] rows)
    {
        var width = rows.Max(row => row.Count(c => c == '\t') + 1);
        if (result.Count > 0 && result[^1].Length > 0) result.Add("");
        for (var at = 0; at < rows.Length; at++)
        {
            var cells = rows[at].Split('\t').Select(cell => cell.Trim().Replace("|", "\\|", StringComparison.Ordinal));
            result.Add($"| {string.Join(" | ", cells.Concat(Enumerable.Repeat("", width)).Take(width))} |");
            if (at == 0) result.Add($"|{string.Concat(Enumerable.Repeat(" --- |", width))}");
        }
        result.Add("");
    }
}
