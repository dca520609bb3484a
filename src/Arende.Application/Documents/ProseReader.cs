using System.Text;
using Markdig;
using Markdig.Syntax;

namespace Arende.Application.Documents;

/// <summary>Reads what a person wrote: Markdown and tables, and never HTML. One reading for pages, PDF and Word.</summary>
public static class ProseReader
{
    private const int MostNodes = 20_000;

    // What was a definition is text in the next round; more than this many are a text that was made to be read again.
    private const int MostRounds = 3;

    public static MarkdownPipeline Pipeline { get; } = Made();

    /// <returns>Null when it is too much to format: it is then shown as it was typed.</returns>
    public static MarkdownDocument? Read(string text)
    {
        if (ProseBounds.Exceeds(text)) return null;
        try
        {
            return Parse(TabTables.ToPipes(text)) is { } document && document.Descendants().Take(MostNodes + 1).Count() <= MostNodes ? document : null;
        }
        catch (ArgumentException)
        {
            // Nested deeper than the reader of Markdown goes: the words are what matters.
            return null;
        }
    }

    // "[1]: ordet" defines a link to Markdown and shows nothing; to who wrote it, it is a line of the text.
    private static MarkdownDocument? Parse(string source)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var document = Markdown.Parse(source, Pipeline);
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

    private static MarkdownPipeline Made()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().DisableHtml();
        builder.InlineParsers.Insert(0, new MarkParser());
        return builder.Build();
    }
}
