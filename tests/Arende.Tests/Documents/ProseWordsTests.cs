using Arende.Application.Documents;

namespace Arende.Tests.Documents;

public sealed class ProseWordsTests
{
    [Theory]
    [InlineData("En **viktig** sak,\nse [planen](https://strandkoping.example).", "En viktig sak, se planen.")]
    [InlineData("# Rubrik\n\n- ett\n- *två*", "Rubrik ett två")]
    [InlineData("| År | Tkr |\n| --- | --- |\n| 2026 | 10 |", "År Tkr 2026 10")]
    [InlineData("År\tTkr\n2026\t10", "År Tkr 2026 10")]
    [InlineData("<b>inte fet</b> & så", "<b>inte fet</b> & så")]
    public void They_are_those_that_a_page_shows(string text, string words) => Assert.Equal(words, ProseWords.Of(text));

    [Fact]
    public void A_text_that_is_too_long_to_format_has_the_words_that_were_typed() => Assert.StartsWith("**ord** **ord**", ProseWords.Of(string.Concat(Enumerable.Repeat("**ord**\n", 30_000))), StringComparison.Ordinal);
}
