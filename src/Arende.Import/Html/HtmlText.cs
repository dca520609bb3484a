using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import.Html;

/// <summary>Reads a web page, or what an editor saved as one, into lines of Markdown: headings, lists and tables keep what they are.</summary>
sealed partial class HtmlText
{
    const int DeepestList = 20;
    // A table that only places text on the page has whole documents in its cells.
    const int MostLinesOfCell = 8;

    readonly List<SourceLine> lines = [];
    readonly StringBuilder open = new();
    readonly Stack<(bool IsNumbered, int Next)> lists = new();
    readonly Stack<HtmlTable> tables = new();
    string mark = "";
    int line = 1;

    public static bool Is(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<") && (text.Contains("<body", StringComparison.OrdinalIgnoreCase) || text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase)));
    }

    public static List<SourceLine> Read(string html, CancellationToken ct)
    {
        var reader = new HtmlText();
        reader.ReadAll(html, ct);
        return reader.lines;
    }

    void ReadAll(string html, CancellationToken ct)
    {
        for (var at = 0; at < html.Length;)
        {
            ct.ThrowIfCancellationRequested();
            var tag = html.IndexOf('<', at);
            if (tag < 0) tag = html.Length;
            Text(html.AsSpan(at, tag - at));
            if (tag == html.Length) break;
            var end = html.AsSpan(tag).StartsWith("<!--") && html.IndexOf("-->", tag, StringComparison.Ordinal) is > 0 and var comment ? comment + 2 : html.IndexOf('>', tag);
            if (end < 0 || Name().Match(html, tag, Math.Min(24, html.Length - tag)) is not { Success: true } name)
            {
                // "< 5 mnkr" is no tag; a comment or a declaration says nothing.
                if (end > 0 && html[tag + 1] is '!' or '?') at = end + 1;
                else
                {
                    Text("<");
                    at = tag + 1;
                    continue;
                }
                Count(html.AsSpan(tag, at - tag));
                continue;
            }
            Count(html.AsSpan(tag, end + 1 - tag));
            at = Tag(name.Groups["name"].Value.ToLowerInvariant(), name.Groups["end"].Length > 0, html, tag, end + 1);
        }
        Break();
    }

    int Tag(string name, bool isEnd, string html, int start, int after)
    {
        switch (name)
        {
            case "script" or "style" or "head" or "noscript" or "nav" or "svg" or "template" when !isEnd:
                var close = html.IndexOf($"</{name}", after, StringComparison.OrdinalIgnoreCase);
                if (close < 0) return after;
                Count(html.AsSpan(after, close - after));
                return close;
            case "br":
                Break(isSoft: true);
                break;
            case ['h', >= '1' and <= '6']:
                Paragraph();
                mark = isEnd ? "" : new string('#', name[1] - '0') + " ";
                break;
            case "ul" or "ol" when !isEnd:
                Break();
                if (lists.Count < DeepestList) lists.Push((name == "ol", Number(html.AsSpan(start, after - start), "start") ?? 1));
                break;
            case "ul" or "ol":
                Break();
                lists.TryPop(out _);
                if (lists.Count == 0) Paragraph();
                break;
            case "li" when !isEnd:
                Break();
                var (isNumbered, next) = lists.TryPop(out var list) ? list : (false, 1);
                next = Number(html.AsSpan(start, after - start), "value") ?? next;
                mark = new string(' ', 3 * lists.Count) + (isNumbered ? $"{next}. " : "- ");
                lists.Push((isNumbered, next + 1));
                break;
            case "li":
                Break();
                break;
            case "table":
                if (!isEnd) Paragraph();
                if (!isEnd) tables.Push(new HtmlTable(lines.Count));
                else if (tables.TryPop(out _)) Paragraph();
                break;
            case "tr" when tables.TryPeek(out var table):
                if (isEnd) EndRow(table);
                else table.Begin(line);
                break;
            case "td" or "th" when tables.TryPeek(out var table):
                Break();
                if (isEnd) table.EndCell(lines, Number(html.AsSpan(start, after - start), "colspan") ?? 1);
                else table.BeginCell(lines.Count, Number(html.AsSpan(start, after - start), "colspan") ?? 1);
                break;
            case "b" or "strong" when mark.StartsWith('#') || tables.Count > 0:
                break;
            case "b" or "strong":
                Bold(isEnd);
                break;
            case "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "dl" or "dt" or "dd" or "blockquote" or "address" or "figure" or "pre" or "hr" or "body" or "fieldset" or "aside":
                // The first paragraph of an item stands on its mark's line.
                if (open.Length > 0 || mark.Length == 0) Paragraph();
                break;
        }
        return after;
    }

    void EndRow(HtmlTable table)
    {
        Break();
        if (table.End(lines, MostLinesOfCell) is { } row) lines.AddRange(row);
    }

    void Bold(bool isEnd)
    {
        if (!isEnd) open.Append("**");
        else if (open.ToString() is var text && text.EndsWith("**", StringComparison.Ordinal)) open.Length -= 2;
        else if (text.Contains("**", StringComparison.Ordinal))
        {
            // Blanks inside the marks would make them signs.
            while (open.Length > 0 && open[^1] == ' ') open.Length--;
            open.Append("** ");
        }
    }

    void Text(ReadOnlySpan<char> text)
    {
        Count(text);
        foreach (var sign in text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString())
        {
            if (!char.IsWhiteSpace(sign)) open.Append(sign);
            else if (open.Length > 0 && open[^1] != ' ' && !(open.Length == 2 && open[0] == '*')) open.Append(' ');
        }
    }

    void Paragraph()
    {
        Break();
        if (lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new SourceLine(line, ""));
    }

    void Break(bool isSoft = false)
    {
        var text = open.ToString().Trim();
        open.Clear();
        if (text is "" or "**" or "****") return;
        lines.Add(new SourceLine(line, mark + text));
        if (!isSoft || mark.StartsWith('#')) mark = "";
        else mark = mark.Length > 0 ? new string(' ', mark.Length) : "";
    }

    void Count(ReadOnlySpan<char> text) => line += text.Count('\n');

    static int? Number(ReadOnlySpan<char> tag, string attribute) =>
        tag.Length < 2000 && Regex.Match(tag.ToString(), $@"\b{attribute}\s*=\s*[""']?(?<n>\d{{1,3}})\b", RegexOptions.IgnoreCase) is { Success: true } match ? int.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\G<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>:])")]
    private static partial Regex Name();
}
