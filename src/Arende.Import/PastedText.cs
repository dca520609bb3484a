using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Words of pasted HTML in the making: blocks apart by empty lines, tables with pipes.</summary>
sealed partial class PastedText
{
    const int DeepestList = 10;
    const int MostCells = 20_000;
    const int WidestTable = 50;

    // As in a file that is imported: what is longer stands in the first row only.
    const int MostRepeated = 500;
    const int MostRepeatedInAll = 100_000;

    readonly StringBuilder result = new();
    readonly List<Run> block = [];
    readonly Stack<(bool IsNumbered, int At)> lists = new();

    // Each with what is inherited: only the innermost is asked.
    readonly Stack<bool> bold = new();
    readonly Stack<string?> links = new();

    // The table that is read; one inside it is words of its cell.
    List<List<string>>? table;
    int depth, cells, repeated, spans, rowSpan, ignored, heading;

    // Of each column, the first row that no cell from above reaches down to.
    readonly int[] free = new int[WidestTable];

    // And what that cell says.
    readonly string[] above = new string[WidestTable];
    string prefix = "";
    bool isItem, wasItem;

    sealed record Run(string Text, bool IsBold, string? Link);

    public void Add(string words)
    {
        if (ignored > 0)
        {
            // What Word draws before an item says whether its list is numbered.
            if (isItem && prefix == "- " && words.Trim() is [var first, ..] && char.IsAsciiLetterOrDigit(first) && words.Trim().Length > 1) prefix = "1. ";
            return;
        }
        var plain = Spaces().Replace(Unseen().Replace(words, ""), " ");
        if (plain.Length > 0) block.Add(new Run(plain, bold.TryPeek(out var isBold) && isBold, links.TryPeek(out var link) ? link : null));
    }

    public void Open(string name, string attributes)
    {
        switch (name)
        {
            case "br":
                block.Add(new Run("\n", false, null));
                break;
            case "b" or "strong":
                bold.Push(!attributes.Contains("font-weight:normal", StringComparison.OrdinalIgnoreCase) || (bold.TryPeek(out var isBold) && isBold));
                break;
            case "a":
                links.Push(Address(attributes) ?? (links.TryPeek(out var outer) ? outer : null));
                break;
            case "span" when ignored > 0 || attributes.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase):
                ignored++;
                break;
            case "ul" or "ol":
                Flush();
                if (lists.Count < DeepestList) lists.Push((name == "ol", 0));
                break;
            case "li":
                Flush();
                BeginItem();
                break;
            case ['h', >= '1' and <= '6']:
                Flush();
                heading = Math.Min(name[1] - '0', 3);
                break;
            case "p" or "div" or "blockquote" or "pre" or "section" or "article":
                // In an item or a cell a paragraph is words of it.
                if (!isItem) Flush();
                if (attributes.Contains("MsoListParagraph", StringComparison.OrdinalIgnoreCase)) (prefix, isItem) = ("- ", true);
                break;
            case "table":
                if (depth++ == 0)
                {
                    Flush();
                    (table, cells) = ([], 0);
                    Array.Clear(free);
                }
                break;
            case "thead" or "tbody" or "tfoot" when depth == 1:
                // No cell reaches out of its group of rows.
                Array.Clear(free);
                break;
            case "tr" when depth == 1 && table is not null:
                table.Add([]);
                break;
            case "td" or "th" when depth == 1 && table is not null:
                block.Clear();
                (spans, rowSpan) = (Math.Clamp(SpanOf(ColumnSpan(), attributes), 1, WidestTable), SpanOf(RowSpan(), attributes));
                break;
        }
    }

    public void Close(string name)
    {
        switch (name)
        {
            case "b" or "strong" when bold.Count > 0:
                bold.Pop();
                break;
            case "a" when links.Count > 0:
                links.Pop();
                break;
            case "span" when ignored > 0:
                ignored--;
                break;
            case "ul" or "ol":
                Flush();
                if (lists.Count > 0) lists.Pop();
                break;
            case "p" or "div" or "blockquote" or "pre" or "section" or "article" or ['h', >= '1' and <= '6'] or "li":
                if (table is null && (name == "li" || !isItem || lists.Count == 0)) Flush();
                else if (block.Count > 0) block.Add(new Run(table is null ? "\n" : " ", false, null));
                break;
            case "td" or "th" when depth == 1 && table is { Count: > 0 }:
                AddCell();
                break;
            case "tr" when depth == 1 && table is [.., { Count: > 0 }]:
                // What reaches down at the row's end has no cell after it.
                AddFromAbove(table[^1], table.Count - 1);
                break;
            case "table" when depth > 0:
                if (--depth == 0) AddTable();
                break;
        }
    }

    public string Finish()
    {
        while (depth > 0) Close("table");
        Flush();
        return result.ToString().Trim('\n', ' ');
    }

    void BeginItem()
    {
        isItem = true;
        if (lists.Count == 0) lists.Push((false, 0));
        var (isNumbered, at) = lists.Pop();
        lists.Push((isNumbered, at + 1));
        prefix = new string(' ', 3 * (lists.Count - 1)) + (isNumbered ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}. ") : "- ");
    }

    void Flush()
    {
        if (table is not null) return;
        var words = Words(heading == 0);
        if (words.Length > 0)
        {
            var lead = heading > 0 ? new string('#', heading) + " " : prefix;
            // Items stand line by line; everything else has an empty line before it.
            if (result.Length > 0) result.Append(isItem && wasItem ? "\n" : "\n\n");
            result.Append(lead).Append(words.Replace("\n", "\n" + new string(' ', isItem ? lead.Length : 0), StringComparison.Ordinal));
            wasItem = isItem;
        }
        block.Clear();
        (prefix, isItem, heading) = ("", false, 0);
    }

    string Words(bool withBold)
    {
        var text = new StringBuilder();
        for (var at = 0; at < block.Count;)
        {
            var to = at;
            while (to < block.Count && block[to].IsBold == block[at].IsBold && block[to].Link == block[at].Link) to++;
            var words = string.Concat(block[at..to].Select(run => run.Text));
            var core = words.Trim();
            var (begins, ends) = (words.Length > 0 && words[0] is ' ' or '\n' ? words[..1] : "", core.Length > 0 && words[^1] is ' ' or '\n' ? words[^1..] : "");
            if (core.Length == 0) text.Append(words);
            else
            {
                if (block[at].Link is { } link && core != link) core = $"[{core.Replace("]", "\\]", StringComparison.Ordinal)}]({link})";
                // A mark holds within a line.
                if (withBold && block[at].IsBold && !core.Contains('\n', StringComparison.Ordinal)) core = $"**{core}**";
                text.Append(begins).Append(core).Append(ends);
            }
            at = to;
        }
        return Breaks().Replace(ManySpaces().Replace(text.ToString(), " "), "\n").Trim();
    }

    void AddCell()
    {
        var words = Words(withBold: true).Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);
        block.Clear();
        var row = table![^1];
        var at = table.Count - 1;
        AddFromAbove(row, at);
        for (var n = 0; n < spans && row.Count < WidestTable && cells < MostCells; n++, cells++)
        {
            // By HTML, over no rows is over all that are left.
            free[row.Count] = rowSpan == 0 ? int.MaxValue : at + rowSpan;
            above[row.Count] = n == 0 && words.Length <= MostRepeated ? words : "";
            row.Add(n == 0 ? words : "");
        }
        (spans, rowSpan) = (1, 1);
    }

    // A cell that reaches down says its words in each of its rows: a row then says all that it is about.
    void AddFromAbove(List<string> row, int at)
    {
        for (; row.Count < WidestTable && free[row.Count] > at && cells < MostCells; cells++)
        {
            repeated += above[row.Count].Length;
            row.Add(repeated > MostRepeatedInAll ? "" : above[row.Count]);
        }
    }

    void AddTable()
    {
        var rows = table!.Where(row => row.Any(cell => cell.Length > 0)).ToList();
        table = null;
        block.Clear();
        if (rows.Count == 0) return;
        var width = rows.Max(row => row.Count);
        if (result.Length > 0) result.Append("\n\n");
        wasItem = false;
        // One column is how pages are laid out, and no table.
        if (width == 1)
        {
            result.AppendJoin("\n\n", rows.Select(row => row[0]));
            return;
        }
        for (var at = 0; at < rows.Count; at++)
        {
            result.Append(at > 0 ? "\n" : "").Append("| ").AppendJoin(" | ", rows[at].Concat(Enumerable.Repeat("", width - rows[at].Count))).Append(" |");
            if (at == 0) result.Append("\n|").Insert(result.Length, " --- |", width);
        }
    }

    static int SpanOf(Regex name, string attributes) =>
        name.Match(attributes) is { Success: true } span && int.TryParse(span.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var over) ? over : 1;

    // The web and mail; a bookmark of the document's own leads nowhere here.
    static string? Address(string attributes) =>
        Href().Match(attributes) is { Success: true } href && System.Net.WebUtility.HtmlDecode(href.Groups["to"].Value) is var to && Leads().IsMatch(to) ? to : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
    [GeneratedRegex("[\u00ad\u200b-\u200f\u2060\ufeff\\p{Cc}-[\\t\\r\\n]]")]
    private static partial Regex Unseen();
    [GeneratedRegex(" {2,}")]
    private static partial Regex ManySpaces();
    [GeneratedRegex(" ?\n[ \n]*")]
    private static partial Regex Breaks();
    [GeneratedRegex("""\bcolspan\s*=\s*["']?([0-9]{1,3})""", RegexOptions.IgnoreCase)]
    private static partial Regex ColumnSpan();
    [GeneratedRegex("""\browspan\s*=\s*["']?([0-9]{1,5})""", RegexOptions.IgnoreCase)]
    private static partial Regex RowSpan();
    [GeneratedRegex("""\bhref\s*=\s*(?:"(?<to>[^"]*)"|'(?<to>[^']*)'|(?<to>[^\s"']+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Href();
    [GeneratedRegex("""^(https?://|mailto:)[^\s()<>"\[\]\p{Cc}]{1,2000}$""", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();
}
