using System.Net;
using Arende.Application.Documents;
using Arende.Domain;
using Arende.Texts;
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
    public const int Version = 4;

    private const int LongestHtml = 1_000_000;

    /// <summary>The words between these, in one line of prose, are marked. No keyboard and no word processor writes them.</summary>
    public static string Marked(string words) => $"{MarkParser.Begin}{words}{MarkParser.End}";

    public static ProseHtml Render(string text)
    {
        if (ProseReader.Read(text) is not { } document) return ProseHtml.Plain(text);
        try
        {
            var html = ProseRenderer.Write(document, ProseReader.Pipeline);
            return html.Length > LongestHtml ? ProseHtml.Plain(text) : new ProseHtml(html, IsPlain: false, 0);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the writer of HTML goes.
            return ProseHtml.Plain(text);
        }
    }
}
