using Arende.Application.ComposedDocuments;

namespace Arende.Tests.ComposedDocuments;

public sealed class ProseBlocksTests
{
    [Fact]
    public void Headings_of_a_text_skip_no_level_whatever_their_marks_are() =>
        Assert.Equal([3, 4, 3, 4], ProseBlocks.Of("## Ett\n\n#### Två\n\n## Tre\n\n#### Fyra").OfType<HeadingBlock>().Select(heading => heading.Level));

    [Fact]
    public void A_text_that_begins_with_its_lower_headings_skips_none_either() =>
        Assert.Equal([3, 3], ProseBlocks.Of("#### Ett\n\n## Två").OfType<HeadingBlock>().Select(heading => heading.Level));

    [Fact]
    public void A_column_of_figures_is_known_as_one()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(ProseBlocks.Of("Uppdrag\tBelopp\nEtt\t60 046\nTvå\t−1,5")));
        Assert.Equal([1], table.Numbers);
        // A dash says that there is none; a column of nothing else is no column of figures.
        Assert.Equal([1], Assert.IsType<TableBlock>(Assert.Single(ProseBlocks.Of("Projekt\tBelopp\tLäge\nEtt\t60 046\t–\nTvå\t–\t–"))).Numbers);
        // But where its heading says that it is.
        Assert.Equal([1], Assert.IsType<TableBlock>(Assert.Single(ProseBlocks.Of("Projekt\tPrognos (tkr)\tLäge (tkr)\nEtt\t–\tKlart\nTvå\t–\t–"))).Numbers);
    }

    [Fact]
    public void A_link_leads_where_a_paper_can_lead_and_nowhere_else()
    {
        var runs = Assert.IsType<ParagraphBlock>(Assert.Single(ProseBlocks.Of("[ut](https://kommun.example) [hem](/cases) [kod](javascript:alert(1))"))).Runs;
        Assert.Equal(["https://kommun.example"], runs.Select(run => run.Link).OfType<string>());
        Assert.Equal("ut hem kod", string.Concat(runs.Select(run => run.Text)));
    }

    [Fact]
    public void What_is_nested_deeper_than_anybody_reads_keeps_its_words()
    {
        var text = string.Concat(Enumerable.Range(0, 12).Select(depth => $"{new string(' ', depth * 2)}- punkt {depth}\n"));
        var words = System.Text.Json.JsonSerializer.Serialize(ProseBlocks.Of(text));
        Assert.All(Enumerable.Range(0, 12), depth => Assert.Contains($"punkt {depth}", words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_too_much_to_format_is_set_as_it_was_typed()
    {
        var blocks = ProseBlocks.Of("Först.\n\n" + string.Concat(Enumerable.Repeat("*a* ", 2_000)));
        Assert.Equal(2, blocks.Count);
        Assert.Contains("*a*", ((ParagraphBlock)blocks[1]).Runs[0].Text, StringComparison.Ordinal);
    }
}
