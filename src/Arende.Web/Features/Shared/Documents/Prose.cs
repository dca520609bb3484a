using System.Net;
using System.Text.RegularExpressions;
using Arende.Web.Texts;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>What a person wrote, as a page shows it: Markdown and tables, with nothing in it that could act.</summary>
public static partial class Prose
{
    /// <summary>What is longer is shown as it was typed: a pasted log of 5 MB must not hold the page.</summary>
    public const int LongestFormatted = 200_000;

    private const int MostMarks = 4_000;
    private const int MostCells = 20_000;

    private static readonly MarkdownPipeline markdown = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    public static IHtmlContent Html(string text)
    {
        if (text.Length > LongestFormatted || IsCostly(text)) return Plain(text);
        try
        {
            var html = Markdown.ToHtml(TabTables.ToPipes(text), markdown);
            return new HtmlString(Accessible(Sanitizer().Sanitize(html)));
        }
        catch (ArgumentException)
        {
            // Nested deeper than the reader of Markdown goes: the words are what matters.
            return Plain(text);
        }
    }

    // Half-open links and leftover tags cost their square, and every row of a table is as wide as the widest: one such text
    // would hold the page for a minute each time that it is read.
    private static bool IsCostly(string text)
    {
        var (marks, widest, rows) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            marks += line.Count('<') + line.Count('[');
            var cells = Math.Max(line.Count('\t'), line.Count('|'));
            widest = Math.Max(widest, cells);
            if (cells > 0) rows++;
        }
        return marks > MostMarks || (long)widest * rows > MostCells;
    }

    private static HtmlString Plain(string text) => new($"<div class=\"prose__plain\">{WebUtility.HtmlEncode(text)}</div>");

    // Not thread-safe while it runs, so one a text.
    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "strong", "b", "em", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "ul", "ol", "li", "blockquote", "pre", "code",
                "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "caption", "a", "span", "div",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "start", "value", "colspan", "rowspan", "lang" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        })
        {
            // <font>, <center> and other leftovers of word processors: the tag goes, the words stay.
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (removing.Tag.LocalName is not ("script" or "style" or "iframe" or "object" or "template")) return;
            removing.Tag.TextContent = "";
        };
        return sanitizer;
    }

    // The page has its own h1 to h3: what a writer heads comes below them. A wide table scrolls, also by keyboard.
    private static string Accessible(string html)
    {
        html = Heading().Replace(html, match => $"<{match.Groups["end"].Value}h{Math.Min(6, int.Parse(match.Groups["level"].Value, System.Globalization.CultureInfo.InvariantCulture) + 3)}");
        html = html.Replace("<th>", "<th scope=\"col\">", StringComparison.Ordinal);
        html = html.Replace("<table>", $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{T.Documents.Table}\"><table class=\"list list--table\">", StringComparison.Ordinal);
        return html.Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    [GeneratedRegex("<(?<end>/?)h(?<level>[1-6])(?=[ >])")]
    private static partial Regex Heading();
}
