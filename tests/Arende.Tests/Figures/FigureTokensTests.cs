using Arende.Domain.Figures;

namespace Arende.Tests.Figures;

public sealed class FigureTokensTests
{
    [Fact]
    public void A_token_is_a_name_a_year_a_board_and_a_way_to_write_it() =>
        Assert.Equal(new FigureToken("{{Uppdrag.Klara 2024 BUN ord}}", "uppdrag.klara", 2024, "BUN", FigureForm.Words), FigureToken.Read("{{Uppdrag.Klara 2024 BUN ord}}"));

    [Theory]
    [InlineData("{{uppdrag.klara 2024 mnkr:4}}", "mnkr:4")]
    [InlineData("{{uppdrag.klara 2024 rad:}}", "rad:")]
    [InlineData("{{uppdrag.klara 2024-13}}", "2024-13")]
    [InlineData("{{uppdrag.klara 2024 enhet:}}", "enhet:")]
    [InlineData("{{uppdrag.klara 2024 + 1}}", "+")]
    [InlineData("{{uppdrag.klara 2024 2025}}", "2025")]
    public void What_is_no_part_of_a_token_is_named(string text, string word) => Assert.Equal(word, FigureToken.Read(text).NotRead);

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var token = FigureToken.Read(FigureToken.Write("initiativ.försenade", 2024, "KS", FigureForm.CapitalWords));
        Assert.Equal(("initiativ.försenade", 2024, "KS", FigureForm.CapitalWords, null), (token.Id, token.Year, token.Board, token.Form, token.NotRead));
    }

    [Fact]
    public void Of_money_a_line_and_a_scale_can_be_said()
    {
        var token = FigureToken.Read("{{Kostnader.Avvikelse 2024 rad:Kapital mnkr:1}}");
        Assert.Equal(("kostnader.avvikelse", 2024, "kapital", FigureScale.Millions, 1, null), (token.Id, token.Year, token.Line, token.Scale, token.Decimals, token.NotRead));
    }

    [Fact]
    public void A_part_of_a_year_and_of_a_board_can_be_said()
    {
        var token = FigureToken.Read("{{kostnader.utfall 2024-10 enhet:Mark-och-Exploatering}}");
        Assert.Equal((2024, 10, "mark-och-exploatering", null), (token.Year, token.Month, token.Unit, token.NotRead));
        Assert.Equal(token.Text.ToLowerInvariant(), FigureToken.Write("kostnader.utfall", 2024, month: 10, unit: "Mark- och exploatering"));
    }

    [Theory]
    [InlineData("{{a 2024-10}}", "2024-10")]
    [InlineData("{{a 2024 enhet:x}}", "enhet:x")]
    public void What_has_years_and_boards_alone_cannot_be_said_of_parts(string text, string word)
    {
        Assert.Equal(word, FigureToken.Read(text).Misfit(isMoney: true));
        Assert.Null(FigureToken.Read(text).Misfit(isMoney: true, hasUnits: true, hasMonths: true));
    }

    [Theory]
    [InlineData("{{a 2024 mnkr:1}}", false, "mnkr:1")]
    [InlineData("{{a 2024 tkr}}", false, "tkr")]
    [InlineData("{{a 2024 rad:kapital}}", false, "rad:kapital")]
    [InlineData("{{a 2024 Ord}}", true, "Ord")]
    [InlineData("{{a 2024 ord}}", true, "ord")]
    [InlineData("{{a 2024 ord}}", false, null)]
    [InlineData("{{a 2024 rad:kapital mnkr:1}}", true, null)]
    public void What_cannot_be_said_of_a_figure_is_named(string text, bool isMoney, string? word) => Assert.Equal(word, FigureToken.Read(text).Misfit(isMoney));

    [Theory]
    [InlineData("`{{a 2024}}`")]
    [InlineData("Så skrivs ``{{a 2024}} med ` i``.")]
    [InlineData("```\n{{a 2024}}\n```")]
    [InlineData("[{{a 2024}}](/x)")]
    [InlineData("[x](/{{a 2024}})")]
    [InlineData(@"\{{a 2024}}")]
    [InlineData("{{a\n2024}}")]
    public void In_code_in_a_link_and_behind_a_backslash_there_is_no_token(string text) => Assert.Empty(FigureTokens.In(text));

    [Theory]
    [InlineData("Av {{a 2024}} är **{{b 2024}}** klara.", 2)]
    [InlineData("| {{a 2024}} | `x` | {{b 2024}} |", 2)]
    [InlineData("```\nkod\n```\n{{a 2024}}", 1)]
    [InlineData("` {{a 2024}}", 1)]
    public void In_text_and_tables_there_is(string text, int count) => Assert.Equal(count, FigureTokens.In(text).Count);

    [Fact]
    public void What_stands_for_tokens_is_put_in_their_places() =>
        Assert.Equal("Av 52 är 42 klara, {{c 2024}} inte.", FigureTokens.Replace("Av {{a 2024}} är {{b 2024}} klara, {{c 2024}} inte.", token => token.Id switch { "a" => "52", "b" => "42", _ => null }));

    [Fact]
    public void A_number_that_ends_a_sentence_at_the_beginning_of_a_line_begins_no_list() => Assert.Equal("Av dem var\n42\\. Det", FigureTokens.Replace("Av dem var\n{{a 2024}}. Det", _ => "42"));

    [Fact]
    public void A_text_of_nothing_but_ticks_and_brackets_is_read_in_a_moment() =>
        Assert.NotNull(FigureTokens.In(string.Concat(Enumerable.Repeat("{{`[", 40_000))));

    [Fact]
    public void Each_token_of_a_clause_has_its_place() =>
        Assert.Equal("0 = 1 + {{tabell x 2024}} + 3", FigureTokens.ReplaceInLine("{{a}} = {{b}} + {{tabell x 2024}} + {{c}}", (_, place) => $"{place}"));

    [Theory]
    [InlineData("```\n``` x\n{{a 2024}}\n```\n{{b 2024}}")]
    [InlineData("````\n```\n{{a 2024}}\n````\n{{b 2024}}")]
    [InlineData("~~~\n```\n{{a 2024}}\n~~~~  \n{{b 2024}}")]
    [InlineData("```x` kod\n{{b 2024}}")]
    public void A_fence_is_closed_by_one_as_long_with_nothing_after_it(string text) => Assert.Equal("b", Assert.Single(FigureTokens.In(text)).Token.Id);

    [Theory]
    [InlineData("{{a}}")]
    [InlineData("[](){{a}}")]
    [InlineData("`x`{{a}}")]
    public void Twice_the_tokens_are_twice_the_reading(string shape) => Doubling.IsTwice(size => Doubling.Allocated(() =>
    {
        var text = string.Concat(Enumerable.Repeat(shape, size / shape.Length));
        Assert.Equal(size / shape.Length, FigureTokens.In(text).Count);
        Assert.False(FigureTokens.MayHaveAny(FigureTokens.Replace(text, _ => "1")));
        Assert.False(FigureTokens.MayHaveAny(FigureTokens.ReplaceInLine(text, _ => "1")));
    }), 90_000);

    [Theory]
    [InlineData(0, "noll")]
    [InlineData(1, "ett")]
    [InlineData(12, "tolv")]
    [InlineData(21, "tjugoett")]
    [InlineData(42, "fyrtiotvå")]
    [InlineData(101, "etthundraett")]
    [InlineData(1000, "ettusen")]
    [InlineData(60_046, "sextiotusenfyrtiosex")]
    public void A_number_is_written_in_Swedish_words(int number, string words) => Assert.Equal(words, NumberWords.Of(number));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void What_nobody_writes_in_words_has_none(int number) => Assert.Null(NumberWords.Of(number));
}
