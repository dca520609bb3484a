using System.Text.Encodings.Web;
using Arende.Application.Documents;
using Arende.Domain.Figures;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Unbroken = Arende.Application.ComposedDocuments.Unbroken;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>Writes what Markdown was read to: headings below the page's own, tables that scroll, links that only lead somewhere.</summary>
internal static class ProseRenderer
{
    /// <summary>Stands where the reader's language names a table: what is kept is the same for all.</summary>
    public const string TableLabel = "\uFDD2";

    public static string Write(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        foreach (var node in document.Descendants().ToList()) Adapt(node);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTable());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new ChartOrCode());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new SafeLink());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAutolink());
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new UnbrokenWords());
        renderer.ObjectRenderers.Add(new MarkRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    private static void Adapt(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.Level = Math.Min(6, heading.Level + 3);
                break;
            case Table table:
                // Markdig writes the side that a column keeps to as a style, which the content security policy refuses.
                foreach (var column in table.ColumnDefinitions) column.Alignment = null;
                table.GetAttributes().AddClass("list list--table");
                // As documents set them.
                if (Application.ComposedDocuments.ProseBlocks.TableOf(table) is { } read)
                    foreach (var row in table.OfType<TableRow>())
                        foreach (var column in read.Numbers.Where(column => column < row.Count)) row[column].GetAttributes().AddClass("numbers");
                break;
            case TableRow { IsHeader: true } header:
                foreach (var cell in header) cell.GetAttributes().AddProperty("scope", "col");
                break;
            case FencedCodeBlock code:
                code.SetAttributes(new HtmlAttributes());
                break;
            case MarkInline { Opens: true } mark:
                MarkInline.Pair(mark);
                break;
        }
    }

    private sealed class UnbrokenWords : LiteralInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal) => renderer.WriteEscape(Unbroken.Of(literal.Content.ToString()));
    }

    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{TableLabel}\">");
            base.Write(renderer, table);
            renderer.Write("</div>");
        }
    }

    private sealed class ChartOrCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            if (code is FencedCodeBlock { Info: FigureChartText.Mark } fenced && FigureChartText.Read(fenced.Arguments ?? "", fenced.Lines.ToString()) is { } chart)
                ChartMarkup.Of(chart).WriteTo(renderer.Writer, HtmlEncoder.Default);
            else base.Write(renderer, code);
        }
    }

    /// <summary>A picture is a link to it: a page loads nothing from elsewhere. A link that isn't one of ours to follow is its words.</summary>
    private sealed class SafeLink : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            link.IsImage = false;
            if (ProseLinks.Allows(link.Url)) base.Write(renderer, link);
            else renderer.WriteChildren(link);
        }
    }

    private sealed class SafeAutolink : AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail || ProseLinks.Allows(link.Url)) base.Write(renderer, link);
            else renderer.WriteEscape($"<{link.Url}>");
        }
    }

    private sealed class MarkRenderer : HtmlObjectRenderer<MarkInline>
    {
        protected override void Write(HtmlRenderer renderer, MarkInline mark)
        {
            if (mark.IsPaired) renderer.Write(mark.Opens ? "<mark>" : "</mark>");
        }
    }
}
