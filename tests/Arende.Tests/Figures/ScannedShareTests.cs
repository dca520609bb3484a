using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Import;

namespace Arende.Tests.Figures;

/// <summary>A share that a text states, and whether the register's name may take its place.</summary>
public sealed class ScannedShareTests
{
    [Theory]
    [InlineData("76", 76, 1, true)]
    // It is the same, rounded, and would be printed as 77.
    [InlineData("76", 765, 10, false)]
    [InlineData("77", 765, 10, true)]
    [InlineData("76%", 76, 1, false)]
    public void A_share_is_bound_only_where_the_name_prints_the_same(string text, int share, int scale, bool canBeBound)
    {
        var stated = new StatedNumber("a", 1, $"{text} procent av uppdragen är klara.", text, text, int.Parse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), QuantityKind.Assignments, QuantityRole.Done, [2024]) { ShareWithin = 0.5m };
        var exact = (decimal)share / scale;
        var value = new FigureValue(FigureCatalogue.Find("uppdrag.andel-klara")!, new FigureScope(UsualBodies.Board, 2024), [new FigureRow("a", "a", null, exact)]);
        var number = new ScannedNumber(stated, 0, value);
        Assert.Equal((true, canBeBound), (number.IsSame, number.CanBeBound));
    }
}
