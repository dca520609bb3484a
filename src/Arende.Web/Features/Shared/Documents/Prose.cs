using System.Net;
using System.Text;
using Arende.Domain;
using Arende.Texts;
using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>
/// What a person wrote, as a page shows it. <c>IsPlain</c>: it was too much to format, and is shown as it was typed;
/// <c>Left</c> is how many characters of it a page has no room for.
/// </summary>
public sealed record ProseHtml(string Html, bool IsPlain, int Left)
{
    /// <summary>What is shown of a text that isn't formatted.</summary>
    public const int LongestShown = 50_000;

    public static ProseHtml Plain(string text, int longest = LongestShown)
    {
        var shown = Excerpt.Of(text, longest);
        return new($"<div class=\"prose__plain\">{WebUtility.HtmlEncode(shown)}</div>", IsPlain: true, text.Length - shown.Length);
    }

    public IHtmlContent Show()
    {
        var notice = !IsPlain ? "" : Left > 0 ? T.Documents.ShownInPart(Left) : T.Documents.ShownAsTyped.ToString();
        return new HtmlString((IsPlain ? $"<p class=\"muted small\">{WebUtility.HtmlEncode(notice)}</p>" : "")
            + Html.Replace(ProseRenderer.TableLabel, T.Documents.Table, StringComparison.Ordinal));
    }
}

/// <summary>
/// Markdown and tables, and never HTML: a tag that somebody typed is shown as text. What the reader of Markdown makes of a
/// text is a tree of kinds that we know, and only they are written out.
/// </summary>
public static class Prose
{
    /// <summary>Counted up with each change of what a text becomes: what is kept of an earlier version is then rendered anew.</summary>
    public const int Version = 2;

    private const int MostNodes = 20_000;
    private const int LongestHtml = 1_000_000;

    // What was a definition is text in the next round; more than this many are a text that was made to be read again.
    private const int MostRounds = 3;

    private static readonly MarkdownPipeline markdown = Pipeline();

    /// <summary>The words between these, in one line of prose, are marked. No keyboard and no word processor writes them.</summary>
    public static string Marked(string words) => $"{MarkParser.Begin}{words}{MarkParser.End}";

    public static ProseHtml Render(string text)
    {
        if (ProseBounds.Exceeds(text)) return ProseHtml.Plain(text);
        try
        {
            if (Read(TabTables.ToPipes(text)) is not { } document) return ProseHtml.Plain(text);
            if (document.Descendants().Take(MostNodes + 1).Count() > MostNodes) return ProseHtml.Plain(text);
            var html = ProseRenderer.Write(document, markdown);
            return html.Length > LongestHtml ? ProseHtml.Plain(text) : new ProseHtml(html, IsPlain: false, 0);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the reader of Markdown goes: the words are what matters.
            return ProseHtml.Plain(text);
        }
    }

    // "[1]: ordet" defines a link to Markdown and shows nothing; to who wrote it, it is a line of the text.
    private static MarkdownDocument? Read(string source)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var document = Markdown.Parse(source, markdown);
            var starts = document.Descendants<LinkReferenceDefinition>().Select(definition => definition.Span.Start).Distinct().Order().ToList();
            if (starts.Count == 0) return document;
            if (starts.Any(start => start < 0 || start >= source.Length || source[start] != '[')) return null;
            var (escaped, from) = (new StringBuilder(source.Length + starts.Count), 0);
            foreach (var start in starts)
            {
                escaped.Append(source, from, start - from).Append('\\');
                from = start;
            }
            source = escaped.Append(source, from, source.Length - from).ToString();
        }
        return null;
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().DisableHtml();
        builder.InlineParsers.Insert(0, new MarkParser());
        return builder.Build();
    }
}
