using Arende.Domain.Goals;
using Arende.Import;

namespace Arende.Tests.Goals;

public class GoalTableTests
{
    private const string Head = "målområde;målområdets namn;nummer;mål;indikator;enhet;bättre;målvärde;utfall;källa\n";

    [Fact]
    public void A_row_is_a_goal_with_an_indicator_or_none()
    {
        var (rows, faults) = GoalTable.Read(Head + "2;Trygghet;2.1;\"Trygga; lugna platser\";Trygga;procent;upp;82,5;1 080,25;SCB\n\n2;Trygghet;2.2;Ro;;;;;;");

        Assert.Empty(faults);
        Assert.Equal([(2, new GoalNumber(2, 1), "Trygga; lugna platser"), (4, new GoalNumber(2, 2), "Ro")], rows.Select(row => (row.Line, row.Number, row.Title)));
        Assert.Equal(new IndicatorRow("Trygga", "procent", BetterWay.Up, 82.5m, 1080.25m, "SCB"), rows[0].Indicator);
        Assert.Null(rows[1].Indicator);
    }

    [Fact]
    public void Commas_part_cells_too()
    {
        var (rows, faults) = GoalTable.Read(Head.Replace(';', ',') + "2,Trygghet,2.1,Platser,Trygga,procent,ned,\"82,5\",,SCB");

        Assert.Empty(faults);
        Assert.Equal((BetterWay.Down, 82.5m, (decimal?)null), (rows[0].Indicator!.Better, rows[0].Indicator!.Target, rows[0].Indicator!.Outcome));
    }

    [Theory]
    [InlineData("två;Trygghet;2.1;Platser;;;;;;", GoalRowFault.AreaIsNoNumber, "två")]
    [InlineData("2;Trygghet;2;Platser;;;;;;", GoalRowFault.NumberIsNone, "2")]
    [InlineData("3;Trygghet;2.2;Platser;;;;;;", GoalRowFault.NumberIsOfAnotherArea, "2.2")]
    [InlineData("2;;2.2;Platser;;;;;;", GoalRowFault.AreaTitleIsMissing, "")]
    [InlineData("2;Trygghet;2.2;;;;;;;", GoalRowFault.TitleIsMissing, "")]
    [InlineData("2;Oro;2.2;Platser;;;;;;", GoalRowFault.AreaTitlesDiffer, "Oro")]
    [InlineData("2;Trygghet;2.1;Annat;;;;;;", GoalRowFault.TitlesDiffer, "Annat")]
    [InlineData("2;Trygghet;2.1;Lugn;MÅTT;;upp;;;", GoalRowFault.IndicatorIsThere, "MÅTT")]
    [InlineData("2;Trygghet;2.2;Platser;;procent;upp;;;", GoalRowFault.IndicatorIsMissing, "")]
    [InlineData("2;Trygghet;2.2;Platser;Nytt;;bra;;;", GoalRowFault.BetterIsMissing, "bra")]
    [InlineData("2;Trygghet;2.2;Platser;Nytt;;upp;många;;", GoalRowFault.TargetIsNoNumber, "många")]
    [InlineData("2;Trygghet;2.2;Platser;Nytt;;upp;;12,x;", GoalRowFault.OutcomeIsNoNumber, "12,x")]
    [InlineData("2;Trygghet;2.2", GoalRowFault.ColumnsDiffer, "3")]
    public void What_is_wrong_is_told_with_its_line(string row, GoalRowFault fault, string word) =>
        Assert.Equal([new GoalTableFault(3, fault, word)], GoalTable.Read(Head + "2;Trygghet;2.1;Lugn;Mått;;upp;1;2;\n" + row + "\n").Faults);

    [Fact]
    public void Columns_that_are_missing_are_named()
    {
        Assert.Equal([new GoalTableFault(1, GoalRowFault.ColumnIsMissing, "källa")], GoalTable.Read(Head.Replace(";källa", "", StringComparison.Ordinal)).Faults);
        Assert.Equal([new GoalTableFault(1, GoalRowFault.NothingIsThere)], GoalTable.Read(Head).Faults);
    }
}
