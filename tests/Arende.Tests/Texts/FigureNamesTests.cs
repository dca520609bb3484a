using Arende.Application.Figures;
using Arende.Texts;

namespace Arende.Tests.Texts;

public sealed class FigureNamesTests
{
    [Theory]
    [InlineData("{{uppdrag.klara 2024 ord}}", "Klara uppdrag 2024")]
    [InlineData("{{budget.avvikelse 2024-10 enhet:tekniska-kontoret mnkr:1}}", "Resultat: avvikelse januari–oktober 2024, enhet tekniska kontoret")]
    [InlineData("{{kostnader.avvikelse 2024 BUN rad:kapital}}", "Kostnader: avvikelse 2024, BUN, rad kapital")]
    [InlineData("{{tabell mål.ej-uppnådda 2024}}", "Tabell: inte uppnådda mål 2024")]
    [InlineData("{{diagram uppdrag 2024}}", "Diagram: uppdrag 2024")]
    // What names nothing is told as it was typed.
    [InlineData("{{uppdrag.klarade 2024}}", "{{uppdrag.klarade 2024}}")]
    [InlineData("{{uppdrag.klara}}", "{{uppdrag.klara}}")]
    public void A_figure_is_called_by_its_name_and_period(string token, string name) => Assert.Equal(name, T.Figures.NameOf(token).Sv);

    [Fact]
    public void An_amount_that_has_changed_is_told_once_with_what_it_was() =>
        Assert.Equal("Samhällsbyggnadskontoret: 22 380 tkr (fryst 22 800 tkr)", T.Figures.AmountDiffers(new ChangedAmount("Samhällsbyggnadskontoret", 22_800, 22_380)).Sv.Replace('\u00a0', ' '));

    [Fact]
    public void Where_numbers_that_disagree_stand_above_it_isnt_said_that_all_are_bound()
    {
        Assert.Equal("Inga fler än i det ställe här ovanför som inte stämmer", T.Figures.NoOtherLoose(1).Sv);
        Assert.Equal("Inga fler än i de 4 ställen här ovanför som inte stämmer", T.Figures.NoOtherLoose(4).Sv);
    }
}
