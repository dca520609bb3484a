using Arende.Application.Search;

namespace Arende.Tests.Search;

public class WordTests
{
    [Theory]
    [InlineData("Ny FÖRSKOLA, i Bergby!", "ny förskola i bergby")]
    [InlineData("e-tjänst 100 %", "e tjänst 100")]
    [InlineData("§ 53, §\u00a07 och §§ 8", "§53 §7 och §8")]
    [InlineData("KS 2025/0118", "ks 2025 118")]
    [InlineData("Café Müller Æbelø", "cafe muller äbelö")]
    [InlineData("fo\u0308rskola för\u00ADskola", "förskola förskola")]
    [InlineData("a\0b\ud800c", "a b c")]
    [InlineData("§ x 5", "x 5")]
    public void A_text_is_read_as_words(string text, string words) => Assert.Equal(words, string.Join(' ', Word.In(text).Select(word => word.Value)));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "Enligt § 53 i KÅRENS protokoll";
        Assert.Equal(["Enligt", "§ 53", "i", "KÅRENS", "protokoll"], Word.In(text).Select(word => text.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void A_snippet_shows_the_words_where_they_stand()
    {
        var text = string.Join(' ', Enumerable.Repeat("lorem ipsum", 40)) + " den nya förskolan byggs " + string.Join(' ', Enumerable.Repeat("dolor", 80));
        var snippet = Snippet.Of(text, SearchQuery.Of("förskolor \"nya förskolan\""));

        Assert.Equal(["nya", "förskolan"], snippet.Parts.Where(part => part.IsFound).Select(part => part.Text));
        Assert.True(string.Concat(snippet.Parts.Select(part => part.Text)) is { Length: < 200 } shown && shown.StartsWith("… ", StringComparison.Ordinal) && shown.EndsWith(" …", StringComparison.Ordinal));
    }
}
