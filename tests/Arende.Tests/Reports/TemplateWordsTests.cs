using Arende.Domain.Reports;

namespace Arende.Tests.Reports;

/// <summary>What a template's words become when a report is made.</summary>
public sealed class TemplateWordsTests
{
    private static readonly TemplateWords ofUnit = new(2024, 10, "per oktober 2024", "kommunstyrelsen", "ekonomiavdelningen", "enhet:ekonomiavdelningen");
    private static readonly TemplateWords ofBoard = new(2024, null, "2024", "kommunstyrelsen", null, null);

    [Theory]
    [InlineData("År {{år}}, {{förra-året}} och {{nästa-år}}.", "År 2024, 2023 och 2025.")]
    [InlineData("{{Organ}} och {{organ}} {{period}}, {{Enhet}}.", "Kommunstyrelsen och kommunstyrelsen per oktober 2024, Ekonomiavdelningen.")]
    [InlineData("till och med {{månad}}", "till och med oktober 2024")]
    [InlineData("{{om uppdrag.klara år enhet}}Text.", "{{om uppdrag.klara 2024 enhet:ekonomiavdelningen}}Text.")]
    [InlineData("{{uppdrag.klara år ord}} {{uppdrag.klara förra-året}}", "{{uppdrag.klara 2024 ord}} {{uppdrag.klara 2023}}")]
    [InlineData("{{uppdrag.klara år enhet}}", "{{uppdrag.klara 2024 enhet:ekonomiavdelningen}}")]
    [InlineData("{{kostnader.utfall månad enhet mnkr:1}}", "{{kostnader.utfall 2024-10 enhet:ekonomiavdelningen mnkr:1}}")]
    [InlineData("{{tabell uppdrag.kvar år}}", "{{tabell uppdrag.kvar 2024}}")]
    [InlineData("{{uppdrag.klara 2019}} {{okänt}} {{}}", "{{uppdrag.klara 2019}} {{okänt}} {{}}")]
    public void A_word_is_filled_in_and_the_rest_stays_as_it_was_typed(string typed, string filled) => Assert.Equal(filled, ofUnit.Fill(typed));

    [Theory]
    [InlineData("{{uppdrag.klara år enhet}}", "{{uppdrag.klara 2024}}")]
    [InlineData("{{kostnader.utfall månad}}", "{{kostnader.utfall 2024}}")]
    [InlineData("{{enhet}}", "kommunstyrelsen")]
    public void Of_all_the_board_and_all_the_year_nothing_more_is_said(string typed, string filled) => Assert.Equal(filled, ofBoard.Fill(typed));
}
