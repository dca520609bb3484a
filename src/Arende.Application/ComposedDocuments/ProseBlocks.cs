using System.Text;
using Arende.Application.Documents;
using Arende.Domain.Figures;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Arende.Application.ComposedDocuments;

/// <summary>What a person wrote, as blocks of a document: read as the pages read it (<see cref="Prose"/>).</summary>
public static class ProseBlocks
{
    /// <summary>Quotes and lists within each other; what lies deeper stands at this depth.</summary>
    private const int Deepest = 6;

    /// <param name="text">Markdown.</param>
    /// <param name="under">The level of the heading that it stands under.</param>
    public static IReadOnlyList<DocumentBlock> Of(string text, int under = 2)
    {
        if (ProseReader.Read(text) is not { } document) return AsTyped(text);
        // As many levels as the text has, one after the other, whatever their numbers are.
        var levels = document.Descendants<Markdig.Syntax.HeadingBlock>().Select(heading => heading.Level).Distinct().Order().ToList();
        var at = under;
        return [.. document.SelectMany(block => Blocks(block, depth: 0, heading => at = Math.Min(at + 1, under + 1 + levels.IndexOf(heading.Level))))];
    }

    private static IEnumerable<DocumentBlock> Blocks(Block block, int depth, Func<Markdig.Syntax.HeadingBlock, int> level)
    {
        switch (block)
        {
            case Markdig.Syntax.HeadingBlock heading when depth == 0:
                // A list's own heading is a line of it: a document is outlined by its sections.
                if (Words(heading) is { Length: > 0 } words) yield return new HeadingBlock(Math.Min(6, level(heading)), words);
                break;
            case Markdig.Extensions.Tables.Table table:
                if (TableOf(table) is { } made) yield return made;
                break;
            case LeafBlock { Inline: { } inline }:
                if (Runs(inline) is { Count: > 0 } runs) yield return new ParagraphBlock(runs);
                break;
            case FencedCodeBlock { Info: FigureChartText.Mark } fenced when FigureChartText.Read(fenced.Arguments ?? "", fenced.Lines.ToString()) is { } chart:
                yield return ChartBlock.Of(chart);
                break;
            case CodeBlock code:
                yield return ParagraphBlock.Of(code.Lines.ToString());
                break;
            case Markdig.Syntax.ListBlock list when depth < Deepest:
                yield return new ListBlock(list.IsOrdered, int.TryParse(list.OrderedStart, out var start) ? start : 1,
                    [.. list.Select(item => (IReadOnlyList<DocumentBlock>)[.. ((ContainerBlock)item).SelectMany(inner => Blocks(inner, depth + 1, level))])]);
                break;
            case Markdig.Syntax.QuoteBlock quote when depth < Deepest:
                yield return new QuoteBlock([.. quote.SelectMany(inner => Blocks(inner, depth + 1, level))]);
                break;
            case ContainerBlock container:
                foreach (var inner in container.SelectMany(inner => Blocks(inner, depth, level))) yield return inner;
                break;
        }
    }

    /// <summary>Null for a table without rows.</summary>
    public static TableBlock? TableOf(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(Cell).ToList()).ToList();
        if (rows.Count == 0) return null;
        var width = rows.Max(row => row.Count);
        foreach (var row in rows) row.AddRange(Enumerable.Repeat<IReadOnlyList<TextRun>>([], width - row.Count));
        return TableBlock.Of(rows[0], [.. rows.Skip(1)]);
    }

    private static IReadOnlyList<TextRun> Cell(TableCell cell) => [.. cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).SelectMany(leaf => Runs(leaf.Inline!))];

    private static string Words(LeafBlock block) => block.Inline is null ? "" : string.Concat(Runs(block.Inline).Select(run => run.Break ? " " : run.Text)).Trim();

    private static List<TextRun> Runs(ContainerInline inline)
    {
        // A paragraph may have thousands of lines: what is set alike is joined once.
        var stretches = new List<(TextRun Like, StringBuilder Words)>();
        foreach (var one in inline) Add(one, new TextRun(""));
        return stretches.ConvertAll(stretch => stretch.Like.Break ? stretch.Like : stretch.Like with { Text = stretch.Words.ToString() });

        void Add(Inline node, TextRun like)
        {
            switch (node)
            {
                case LiteralInline literal: Put(literal.Content.ToString(), like); break;
                case CodeInline code: Put(code.Content, like); break;
                case HtmlEntityInline entity: Put(entity.Transcoded.ToString(), like); break;
                case LineBreakInline { IsHard: true }: stretches.Add((TextRun.NewLine, new StringBuilder())); break;
                case LineBreakInline: Put(" ", like); break;
                case AutolinkInline auto: Put(auto.Url, like with { Link = auto.IsEmail ? $"mailto:{auto.Url}" : ProseLinks.LeadsSomewhere(auto.Url) ? auto.Url : null }); break;
                case LinkInline link: Within(link, ProseLinks.LeadsSomewhere(link.Url) ? like with { Link = link.Url } : like); break;
                case EmphasisInline { DelimiterChar: '*' or '_' } emphasis: Within(emphasis, emphasis.DelimiterCount == 2 ? like with { Strong = true } : like with { Emphasis = true }); break;
                case ContainerInline container: Within(container, like); break;
            }
        }

        void Within(ContainerInline container, TextRun like)
        {
            foreach (var child in container) Add(child, like);
        }

        void Put(string words, TextRun like)
        {
            var cleaned = TextRun.Cleaned(words);
            if (cleaned.Length == 0) return;
            if (stretches.Count == 0 || stretches[^1].Like != like) stretches.Add((like, new StringBuilder()));
            stretches[^1].Words.Append(cleaned);
        }
    }

    // Too much of it to be read as Markdown: paragraphs as they were typed.
    private static IReadOnlyList<DocumentBlock> AsTyped(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParagraphBlock.Of)];
}
