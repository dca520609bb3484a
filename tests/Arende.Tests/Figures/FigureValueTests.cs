using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Tests.Figures;

public sealed class FigureValueTests
{
    private sealed record Money() : FigureDefinition("kostnader.avvikelse", FigureUnit.Money);
    private sealed record Counted() : FigureDefinition("mål.uppnådda", FigureUnit.Count);

    // Of two offices: 60 046 tkr.
    private static readonly FigureRow[] offices = [new("KSK", "Kommunstyrelsekontoret", null, 57_346), new("SBK", "Samhällsbyggnadskontoret", null, 2_700)];

    [Theory]
    [InlineData("{{a 2024}}", "60\u00a0046")]
    [InlineData("{{a 2024 tkr}}", "60\u00a0046")]
    [InlineData("{{a 2024 mnkr}}", "60")]
    [InlineData("{{a 2024 mnkr:1}}", "60,0")]
    [InlineData("{{a 2024 mnkr:3}}", "60,046")]
    public void Money_is_kept_in_tkr_and_written_as_the_text_says(string token, string written) => Assert.Equal(written, Of(offices).Written(FigureToken.Read(token), "saknas"));

    [Fact]
    public void A_half_is_rounded_away_from_zero_and_a_loss_has_a_minus_sign() =>
        Assert.Equal("\u22120,3", Of([new FigureRow("KSK", "", null, -250)]).Written(FigureToken.Read("{{a 2024 mnkr:1}}"), "saknas"));

    [Fact]
    public void No_value_is_said_and_is_not_zero()
    {
        Assert.Equal(("saknas", null), (Of(null).Written(FigureToken.Read("{{a 2024 mnkr:1}}"), "saknas"), Of(null).Number));
        Assert.Equal("0", Of([]).Written(FigureToken.Read("{{a 2024}}"), "saknas"));
    }

    [Fact]
    public void What_is_counted_is_the_number_of_its_rows() =>
        Assert.Equal(2, new FigureValue(new Counted(), new FigureScope(UsualBodies.Board, 2024), offices).Number);

    [Fact]
    public void A_row_whose_amount_has_changed_is_kept_as_another() =>
        Assert.NotEqual(new FigureRow("KSK", "", null, 57_346).Kept, new FigureRow("KSK", "", null, 57_345).Kept);

    private static FigureValue Of(IReadOnlyList<FigureRow>? rows) => new(new Money(), new FigureScope(UsualBodies.Board, 2024), rows);
}
