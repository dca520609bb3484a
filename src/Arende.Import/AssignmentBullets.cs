using System.Text.RegularExpressions;
using Arende.Domain.Assignments;
using Arende.Import.Words;

namespace Arende.Import;

/// <summary>Assignments as a list: "Försenade uppdrag:" and below it "– Lokalplan för förskolor – ny tidplan kvartal 3 2025".</summary>
static partial class AssignmentBullets
{
    const int LongestLabel = 100;

    public static List<AssignmentTable> ReadAll(IEnumerable<SectionLines> sections, ReportWords words)
    {
        var lists = new List<AssignmentTable>();
        foreach (var section in sections.Where(section => section.Section.Kind is not (ReportSectionKind.Proposal or ReportSectionKind.Attachments or ReportSectionKind.Basis or ReportSectionKind.Recipients or ReportSectionKind.Signatures)))
        {
            var label = new SourceLine(section.Section.Line, section.Section.Heading);
            var items = new List<SourceLine>();
            foreach (var line in section.Lines)
            {
                if (line.IsBlank) continue;
                if (Item().IsMatch(line.Text)) items.Add(line);
                else if (items.Count > 0 && (line.Text.StartsWith("  ", StringComparison.Ordinal) || char.IsLower(line.Text.TrimStart()[0]))) items[^1] = items[^1] with { Text = $"{items[^1].Text} {line.Text.Trim()}" };
                else
                {
                    if (Read(label, items, words) is { } list) lists.Add(list);
                    (label, items) = (line, []);
                }
            }
            if (Read(label, items, words) is { } last) lists.Add(last);
        }
        return lists;
    }

    /// <summary>The lines of which somebody said that they are assignments, but for those that were read as such anyway.</summary>
    public static AssignmentTable? Said(List<SourceLine> lines, List<AssignmentTable> read, ReportWords words)
    {
        var said = lines.Where(line => line.Role == BlockRole.Assignment && !line.IsBlank).ToList();
        if (said.Count == 0) return null;
        var known = read.SelectMany(table => table.Rows).Select(row => row.Assignment.Line).ToHashSet();
        // The first row of a table, above its ruler, names the columns.
        var headers = said.Index().Where(one => one.Index + 1 < said.Count && IsRuler(said[one.Index + 1]) && (one.Index == 0 || said[one.Index - 1].Block != one.Item.Block)).Select(one => one.Item.Number).ToHashSet();
        var rows = said.Where(line => !known.Contains(line.Number) && !headers.Contains(line.Number) && !IsRuler(line))
            .Select(line => line.IsTableRow ? Row(line with { Text = string.Join(" – ", line.Cells().Where(cell => cell.Length > 0)), IsBareRow = false }, null, words) : Row(line, null, words)).ToList();
        return rows.Count == 0 ? null : new AssignmentTable("", said[0].Number, rows, []);
    }

    static bool IsRuler(SourceLine line) => line.IsTableRow && line.Cells().All(cell => cell.All(sign => sign is '-' or ':' or ' '));

    static AssignmentTable? Read(SourceLine label, List<SourceLine> items, ReportWords words)
    {
        var text = label.Text.Trim(' ', '*', '_', '#', ':');
        if (items.Count == 0 || text.Length > LongestLabel || !Named().IsMatch(text) || text.EndsWith('.')) return null;
        var state = words.Statuses.In(text);
        if (state is AssignmentState.Done or AssignmentState.Struck) return null;
        var rows = items.Select(item => Row(item, state, words)).ToList();
        // Without a word of how they go in the label, only dates tell that it is this kind of list.
        return state is null && rows.Any(row => row.Assignment.Deadline is null) ? null : new AssignmentTable(label.Text.Trim(), label.Number, rows, []);
    }

    static AssignmentRow Row(SourceLine item, AssignmentState? ofAll, ReportWords words)
    {
        var text = Item().Replace(item.Text, "").Trim(' ', '*', '_', '\\');
        var (title, cell) = (text, "");
        foreach (var part in Parting().Matches(text).Reverse())
        {
            var after = text[(part.Index + part.Length)..].Trim(' ', ')', '.');
            if (part.Index == 0 || Deadline.ReadStart(Mended(after), out _) is null && !Promises().IsMatch(after)) continue;
            (title, cell) = (text[..part.Index].Trim(' ', '*'), Mended(after));
            break;
        }
        var state = ofAll ?? words.Statuses.In(cell.Length > 0 ? text[title.Length..] : "");
        var column = state switch
        {
            AssignmentState.Delayed => AssignmentColumn.Delayed,
            AssignmentState.OnPlan => AssignmentColumn.OnPlan,
            AssignmentState.Done or AssignmentState.Struck or null => AssignmentColumn.Unknown,
        };
        return AssignmentTable.Of(title, cell, column, item.Number);
    }

    // "försenat, ny tidplan 2026": what is before the day says how it goes.
    static string Mended(string text) => State().Replace(text, "");

    [GeneratedRegex(@"\b(?:uppdrag|initiativ)\p{L}*", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
    [GeneratedRegex(@"^\s*(?:[-*•–]|\(?(?:\d{1,3}|[a-zåäö])\\?[.)])\s+")]
    private static partial Regex Item();
    [GeneratedRegex(@"\s[–—-]\s|:\s|;\s|,\s|\s\(|\.\s")]
    private static partial Regex Parting();
    [GeneratedRegex(@"^(?:ny tidplan|tidplan|klart?|slutdatum|senast|löpande|snarast|tills vidare|våren|hösten|sommaren)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promises();
    [GeneratedRegex(@"^(?:(?:försenat|försenad|enligt plan|i fas|pågår|beräknas vara klart|beräknas bli klart|beräknas)[,;:]?\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex State();
}
