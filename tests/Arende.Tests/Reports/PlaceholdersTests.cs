using Arende.Domain.Reports;

namespace Arende.Tests.Reports;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("[Beskriv vad året visar.]")]
    [InlineData("Utfallet blev [Skriv beloppet här] i år.")]
    [InlineData("  [Namn]  ")]
    public void What_a_template_asks_for_is_one(string text) => Assert.Single(Placeholders.In(text));

    [Theory]
    [InlineData("Se [Kommunens webbplats](https://example.org/a b).")]
    [InlineData("- [ ] Inte gjort\n- [x] Gjort")]
    [InlineData("”[K]ommunen ska” och [Nämnden] ska")]
    [InlineData("![En bild av hamnen](/bild.png)")]
    [InlineData("Enligt [KS 2024-12] och [1].")]
    [InlineData(@"\[Detta ska stå kvar]")]
    [InlineData("`[Beskriv här]`")]
    [InlineData("```\n[Beskriv detta]\n```")]
    public void Links_boxes_notes_quotes_and_code_are_none(string text) => Assert.Empty(Placeholders.In(text));

    [Fact]
    public void Each_is_told_with_its_line() => Assert.Equal([2, 4], Placeholders.In("Rad 1\n[Beskriv det här]\n\nOch [Beskriv det där] med").Select(one => one.Line));
}
