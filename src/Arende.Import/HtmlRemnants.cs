using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Import;

/// <summary>Takes away the HTML that word processors and paste leave in Markdown. Tags that it doesn't know stay as text.</summary>
static class HtmlRemnants
{
    const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    const int LongestRow = 50;

    static readonly Regex Tag = new(
        @"<(?<end>/?)(?<name>b|i|u|em|strong|span|p|div|font|sup|sub|br|hr|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|a|img|center|small|blockquote|o:p)(?<attributes>\s[^<>]*)?/?>",
        Linear);
    static readonly Regex WhollyBold = new(@"^\s*<(b|strong)>(?<text>[^<>]*)</(b|strong)>\s*$", Linear);
    static readonly Regex WordsInAttributes = new("""\b(href|src|alt|title)\s*=\s*("(?<words>[^"]*)"|'(?<words>[^']*)')""", Linear);

    public static bool OpensRow(string line) =>
        line.Contains("<tr", StringComparison.OrdinalIgnoreCase) && !line.Contains("</tr", StringComparison.OrdinalIgnoreCase);

    /// <summary>A table row whose cells stand on lines of their own becomes one line.</summary>
    public static string JoinRow(string[] lines, ref int index)
    {
        var row = new StringBuilder(lines[index]);
        var last = Math.Min(index + LongestRow, lines.Length - 1);
        while (index < last && !lines[index].Contains("</tr", StringComparison.OrdinalIgnoreCase) && lines[index + 1].Trim().Length > 0)
            row.Append(' ').Append(lines[++index].Trim());
        return row.ToString();
    }

    public static IEnumerable<string> Clean(string line, bool isBareRow)
    {
        if (!line.Contains('<') && !line.Contains('&')) return [PlainSpaces(line)];
        if (WhollyBold.Match(line) is { Success: true } bold) return [PlainSpaces($"**{WebUtility.HtmlDecode(bold.Groups["text"].Value).Trim()}**")];
        var isRow = isBareRow || new SourceLine(0, line).IsTableRow || line.Contains("<td", StringComparison.OrdinalIgnoreCase) || line.Contains("<th>", StringComparison.OrdinalIgnoreCase);
        var text = Tag.Replace(line, match => Replacement(match, isRow));
        return WebUtility.HtmlDecode(text).ReplaceLineEndings("\n").Split('\n').Select(PlainSpaces);
    }

    static string Replacement(Match tag, bool isRow)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        var isEnd = tag.Groups["end"].Length > 0;
        var words = string.Concat(WordsInAttributes.Matches(tag.Groups["attributes"].Value).Select(m => $"({m.Groups["words"].Value}) "));
        return words + name switch
        {
            "td" or "th" => isEnd ? "\t" : "",
            "tr" or "table" => isEnd ? "\n" : "",
            "br" or "hr" or "p" or "div" or "li" => isRow ? " " : isEnd || name is "br" or "hr" ? "\n" : "",
            ['h', var level] => isEnd ? "\n" : new string('#', level - '0') + " ",
            _ => "",
        };
    }

    // Non-breaking and thin spaces part the digits of a number and would hide it.
    static string PlainSpaces(string line) => line.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2009', ' ').TrimEnd(' ', '\r');
}
