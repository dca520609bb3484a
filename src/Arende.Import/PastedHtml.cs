using System.Net;
using System.Text;

namespace Arende.Import;

/// <summary>
/// What a word processor or a spreadsheet puts on the clipboard as HTML, read for its words, headings, lists, tables, bold text and links. The reading goes
/// once through the characters and makes text as people type it; no HTML comes out, whatever goes in.
/// </summary>
public static class PastedHtml
{
    /// <summary>A longer one is pasted as plain text by the browser.</summary>
    public const int Longest = 2_000_000;

    static readonly HashSet<string> Skipped = new(["style", "script", "head", "title", "xml", "svg", "template", "noscript", "iframe", "object", "math", "textarea", "select"], StringComparer.Ordinal);

    public static string? ToText(string html)
    {
        if (html.Length > Longest) return null;
        var text = new PastedText();
        var at = Start(html, out var end);
        string? skipping = null;
        while (at < end)
        {
            var tag = html.IndexOf('<', at, end - at);
            if (tag < 0) tag = end;
            if (tag > at && skipping is null) text.Add(WebUtility.HtmlDecode(html[at..tag]));
            if (tag == end) break;
            at = Tag(html, tag, end, ref skipping, text);
        }
        return text.Finish();
    }

    // A browser marks what was chosen of the page.
    static int Start(string html, out int end)
    {
        const string begins = "<!--StartFragment-->", ends = "<!--EndFragment-->";
        var at = html.IndexOf(begins, StringComparison.Ordinal);
        end = html.LastIndexOf(ends, StringComparison.Ordinal) is > 0 and var last && last > at ? last : html.Length;
        return at < 0 ? 0 : at + begins.Length;
    }

    // Reads one tag at "<", and says where the text goes on.
    static int Tag(string html, int at, int end, ref string? skipping, PastedText text)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            var closes = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return closes < 0 || closes > end ? end : closes + 3;
        }
        var isEnd = at + 1 < end && html[at + 1] == '/';
        var from = at + (isEnd ? 2 : 1);
        if (from >= end || !(char.IsAsciiLetter(html[from]) || html[from] is '!' or '?'))
        {
            if (skipping is null) text.Add("<");
            return at + 1;
        }
        var close = html.IndexOf('>', from, end - from);
        if (close < 0) return end;
        var to = from;
        while (to < close && (char.IsAsciiLetterOrDigit(html[to]) || html[to] == ':')) to++;
        var name = html[from..to].ToLowerInvariant();
        if (skipping is not null)
        {
            if (isEnd && name == skipping) skipping = null;
        }
        else if (!isEnd && Skipped.Contains(name)) skipping = html[close - 1] == '/' ? null : name;
        else if (isEnd) text.Close(name);
        else text.Open(name, html[to..close]);
        return close + 1;
    }
}
