using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>A table of a staff report, as its cells. The first row heads the columns; every row is as wide as the widest.</summary>
/// <param name="Name">"A", "1", as the line before it calls it; null for one without a name.</param>
/// <param name="Rows">The cells as written.</param>
public sealed partial record ReportTable(string? Name, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int LinesToLookBack = 3;

    // A larger one is read in the report, not in a mail.
    private const int MostColumns = 50;
    private const int MostRows = 1_000;

    /// <summary>
    /// What the clauses refer to: tables that they name ("tabell A"), the only one ("tabellen"), and where they do something with the
    /// case's assignments, the table of those.
    /// </summary>
    public static IReadOnlyList<ReportTable> ReferredToBy(IEnumerable<Clause> clauses, StaffReport report)
    {
        var (named, unnamed, assignments) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), false, false);
        foreach (var clause in clauses)
        {
            assignments |= clause.Effect != ClauseEffect.None;
            foreach (Match reference in Reference().Matches(clause.Text))
            {
                if (reference.Groups["name"] is { Success: true, Value: var name }) named.Add(name);
                else unnamed = true;
            }
        }
        if (named.Count == 0 && !unnamed && !assignments) return [];
        var all = report.Sections.SelectMany(section => Of(section.Text)).ToList();
        return [.. all.Where(table => (table.Name is { } name && named.Contains(name)) || (unnamed && all.Count == 1) || (assignments && table.IsOfAssignments))];
    }

    private bool IsOfAssignments => Rows[0].Any(cell => cell.StartsWith("uppdrag", StringComparison.OrdinalIgnoreCase));

    /// <summary>The tables of a text: rows of cells parted by tabs, or between pipes.</summary>
    public static IEnumerable<ReportTable> Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var end = at;
            while (end < lines.Length && IsRow(lines[end])) end++;
            if (end - at < 2) continue;
            var written = lines[at..end].Where(line => !IsRule(line)).ToList();
            var isReadable = written.Count is > 0 and <= MostRows && written.All(line => line.AsSpan().Count('|') + line.AsSpan().Count('\t') <= MostColumns);
            var rows = isReadable ? written.ConvertAll(Cells) : [];
            var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
            if (width > 1) yield return new ReportTable(NameOf(lines, at), [.. rows.Select(row => Widened(row, width))]);
            at = end;
        }
    }

    private static bool IsRow(string line) => line.AsSpan().TrimStart(' ').StartsWith('|') || line.AsSpan().TrimStart().Contains('\t');

    // The line under a table's head: "|---|:-:|".
    private static bool IsRule(string line)
    {
        var marks = line.AsSpan().Trim();
        return marks.Length > 2 && marks[0] == '|' && !marks.ContainsAnyExcept("|:- \t");
    }

    private static IReadOnlyList<string> Cells(string line)
    {
        const char escapedPipe = '\u0001';
        var trimmed = line.Trim(' ');
        var cells = trimmed.StartsWith('|') ? trimmed.Replace("\\|", $"{escapedPipe}", StringComparison.Ordinal).Trim('|').Split('|') : line.Split('\t');
        return [.. cells.Select(cell => cell.Replace(escapedPipe, '|').Trim().Trim('*').Trim())];
    }

    private static IReadOnlyList<string> Widened(IReadOnlyList<string> row, int width) => row.Count == width ? row : [.. row, .. Enumerable.Repeat("", width - row.Count)];

    private static string? NameOf(string[] lines, int table)
    {
        for (var at = table - 1; at >= 0 && table - at <= LinesToLookBack; at--)
            if (Label().Match(lines[at]) is { Success: true } label) return label.Groups["name"].Value;
        return null;
    }

    [GeneratedRegex(@"\b[Tt]abell(?:en|er|erna)?\b(?:\s{1,3}(?<name>[A-ZÅÄÖ0-9]{1,3})\b)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\s*_#]{0,10}tabell\s{1,3}(?<name>[A-ZÅÄÖ0-9]{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
