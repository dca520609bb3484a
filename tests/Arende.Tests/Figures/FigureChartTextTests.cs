using Arende.Domain.Figures;

namespace Arende.Tests.Figures;

public sealed class FigureChartTextTests
{
    [Theory]
    [InlineData("/figures/ks/2024/uppdrag.klara", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("//evil.example/x", false)]
    [InlineData(@"/\\evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_bar_that_somebody_typed_leads_nowhere_else(string address, bool isLinked) =>
        Assert.Equal(isLinked, FigureChartText.Read("Uppdrag", $"Klara;42;42;{address}")!.Bars[0].Link is not null);
}
