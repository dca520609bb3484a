using System.Text;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Arende.Application.Documents;

/// <summary>The words of a text as a page shows them, in one line: without the signs of Markdown, and with one space between words.</summary>
public static class ProseWords
{
    public static string Of(string text)
    {
        // Too much of it to be read as Markdown: it is shown as it was typed.
        if (ProseReader.Read(text) is not { } document) return TextPlace.Squeezed(text);
        var words = new StringBuilder(text.Length);
        foreach (var block in document.Descendants().OfType<LeafBlock>())
        {
            words.Append(' ');
            if (block is FencedCodeBlock { Info: FigureChartText.Mark } fenced && FigureChartText.Read(fenced.Arguments ?? "", fenced.Lines.ToString()) is { } chart)
                words.Append(chart.Title).Append(' ').AppendJoin(' ', chart.Bars.Select(bar => $"{bar.Label} {bar.Text}"));
            else if (block is CodeBlock code) words.Append(code.Lines.ToString());
            if (block.Inline is { } inline) Add(inline, words);
        }
        return TextPlace.Squeezed(words.ToString());
    }

    private static void Add(Inline node, StringBuilder words)
    {
        switch (node)
        {
            case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
            case CodeInline code: words.Append(code.Content); break;
            case HtmlEntityInline entity: words.Append(entity.Transcoded.AsSpan()); break;
            case LineBreakInline: words.Append(' '); break;
            case AutolinkInline auto: words.Append(auto.Url); break;
            case ContainerInline container:
                foreach (var child in container) Add(child, words);
                break;
        }
    }
}
