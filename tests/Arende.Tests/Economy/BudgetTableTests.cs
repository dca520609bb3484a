using Arende.Domain.Economy;
using Arende.Import;

namespace Arende.Tests.Economy;

public sealed class BudgetTableTests
{
    private const string Head = "enhet;sida;kod;rad;varav;budget;utfall;prognos\n";
    private const string Year = Head
        + "Kontoret;intäkt;avgift;Avgifter;;10 000;12 713;\n"
        + "Kontoret;kostnad;drift;Drift;;200 000;142 667;150 000\n"
        + "Kontoret;kostnad;kapital;Kapitalkostnader;drift;80 000;47 985;\n";

    private const string Investments = "enhet;projekt;totalbudget;budget;utfall;prognos;läge\n"
        + "Kontoret;Ny brygga;12 000;4 000;3 100;4 000;Byggs\nBygg;Inventarier;;500;450;;\n";

    private static readonly string[] units = ["Kontoret", "Bygg"];

    [Fact]
    public void Blanks_and_capitals_make_no_other_name()
    {
        var amounts = new BudgetAmounts(1, 1, null);
        Assert.Equal([(1, BudgetFaultKind.LineIsTwice)], Investment.Faults([new("Ny brygga", null, amounts, ""), new("NY\u00a0brygga", null, amounts, "")]).Select(fault => (fault.Row, fault.Kind)));
        Assert.Empty(BudgetLine.Faults([new(BudgetSide.Income, "a", "Hyror", null, amounts), new(BudgetSide.Cost, "a", "Hyror", null, amounts), new(BudgetSide.Cost, "b", "Hyror", "a", amounts)]));
    }

    [Fact]
    public void The_known_year_deviates_by_60_046_and_a_part_is_never_added()
    {
        var lines = Assert.Single(Read(Year).Units).Lines;

        var (income, cost) = (Of(BudgetSide.Income), Of(BudgetSide.Cost));
        Assert.Equal((2_713, 57_333, 60_046), (income, cost, income + cost));
        Assert.Equal(32_015, lines[2].Amounts.Deviation(BudgetSide.Cost));

        long Of(BudgetSide side) => BudgetLine.Sum(lines.Where(line => line.Side == side))!.Deviation(side);
    }

    [Theory]
    [InlineData("Okänd;kostnad;a;A;;1;1;", BudgetField.Unit, BudgetFaultKind.UnitIsUnknown)]
    [InlineData("Kontoret;annat;a;A;;1;1;", BudgetField.Side, BudgetFaultKind.SideIsUnknown)]
    [InlineData("Kontoret;kostnad;;A;;1;1;", BudgetField.Code, BudgetFaultKind.IsEmpty)]
    [InlineData("Kontoret;kostnad;a b;A;;1;1;", BudgetField.Code, BudgetFaultKind.CodeHasBlank)]
    [InlineData("Kontoret;kostnad;a;;;1;1;", BudgetField.Name, BudgetFaultKind.IsEmpty)]
    [InlineData("Kontoret;kostnad;a;A;;1,5;1;", BudgetField.Budget, BudgetFaultKind.NotWholeNumber)]
    [InlineData("Kontoret;kostnad;a;A;;1;;", BudgetField.Outcome, BudgetFaultKind.NotWholeNumber)]
    [InlineData("Kontoret;kostnad;a;A;;1;1;x", BudgetField.Forecast, BudgetFaultKind.NotWholeNumber)]
    [InlineData("Kontoret;kostnad;drift;Drift;;1;1;", BudgetField.Code, BudgetFaultKind.LineIsTwice)]
    [InlineData("Kontoret;kostnad;drift2;DRIFT;;1;1;", BudgetField.Name, BudgetFaultKind.LineIsTwice)]
    [InlineData("Kontoret;kostnad;k2;KAPITALKOSTNADER;drift;1;1;", BudgetField.Name, BudgetFaultKind.LineIsTwice)]
    [InlineData("Kontoret;kostnad;a;A;saknas;1;1;", BudgetField.OfWhich, BudgetFaultKind.WholeIsUnknown)]
    [InlineData("Kontoret;kostnad;a;A;kapital;1;1;", BudgetField.OfWhich, BudgetFaultKind.WholeIsUnknown)]
    [InlineData("Kontoret;kostnad;a;A;drift;1;142668;", BudgetField.Outcome, BudgetFaultKind.PartIsGreater)]
    [InlineData("Kontoret;kostnad;summa;;;200000;142668;", BudgetField.Outcome, BudgetFaultKind.SumDiffers)]
    [InlineData(";intäkt;summa;;;9999;12713;", BudgetField.Budget, BudgetFaultKind.SumDiffers)]
    public void A_row_that_does_not_hold_is_told_with_its_line_and_column_and_no_line_is_given(string row, BudgetField field, BudgetFaultKind kind)
    {
        var table = Read(Year + row + "\n");

        var fault = Assert.Single(table.Faults);
        Assert.Equal((5, field, kind), (fault.Row, fault.Field, fault.Kind));
        Assert.Empty(table.Units);
    }

    [Fact]
    public void Sums_that_are_right_are_no_lines()
    {
        var table = Read(Year + "Kontoret;kostnad;summa;;;200000;142667;150000\n;intäkt;summa;;;10000;12713;\n");

        Assert.Empty(table.Faults);
        Assert.Equal(3, Assert.Single(table.Units).Lines.Count);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void Commas_and_tabs_are_read_as_well(char separator) => Assert.Equal(3, Assert.Single(Read("\uFEFF" + Year.Replace(';', separator)).Units).Lines.Count);

    [Theory]
    [InlineData("", 2)]
    [InlineData("\r\n\n", 4)]
    public void The_first_row_below_the_columns_is_told_by_its_line_also_below_empty_lines(string above, int row) =>
        Assert.Equal(row, Assert.Single(Read(above + Head + "Okänd;kostnad;a;A;;1;1;").Faults).Row);

    [Fact]
    public void A_table_without_its_columns_is_told_so() => Assert.All(Read("a;b\n1;2").Faults, fault => Assert.Equal((1, BudgetFaultKind.ColumnIsMissing), (fault.Row, fault.Kind)));

    [Theory]
    [InlineData("")]
    [InlineData(Head)]
    public void A_table_without_rows_is_told_so(string text) => Assert.Equal(BudgetFaultKind.NothingIsThere, Assert.Single(Read(text).Faults).Kind);

    [Fact]
    public void A_sum_has_no_forecast_where_a_line_lacks_one()
    {
        var table = Read(Head + "Kontoret;kostnad;a;A;;1;1;1\nBygg;kostnad;a;A;;1;−2;\n");

        Assert.Equal(new BudgetAmounts(2, -1, null), BudgetLine.Sum(table.Units.SelectMany(unit => unit.Lines)));
    }

    [Fact]
    public void Investments_are_read_by_unit_and_a_total_budget_may_be_missing()
    {
        var table = BudgetTable.Read(EconomyTableKind.Investments, Investments + ";summa;;4500;3550;;\n", units);

        Assert.Empty(table.Faults);
        Assert.Equal(new Investment("Ny brygga", 12_000, new BudgetAmounts(4_000, 3_100, 4_000), "Byggs"), Assert.Single(table.Units[0].Investments));
        Assert.Null(Assert.Single(table.Units[1].Investments).TotalBudget);
        Assert.Equal(900, table.Units[0].Investments[0].Deviation);
    }

    [Theory]
    [InlineData("Kontoret;ny brygga;;1;1;;", 4, BudgetField.Project, BudgetFaultKind.LineIsTwice)]
    [InlineData(";summa;;4501;3550;;", 4, BudgetField.Budget, BudgetFaultKind.SumDiffers)]
    [InlineData("Kontoret;;;1;1;;", 4, BudgetField.Project, BudgetFaultKind.IsEmpty)]
    [InlineData("Kontoret;Väg;många;1;1;;", 4, BudgetField.TotalBudget, BudgetFaultKind.NotWholeNumber)]
    public void An_investment_that_does_not_hold_is_told_with_its_line(string row, int line, BudgetField field, BudgetFaultKind kind)
    {
        var fault = Assert.Single(BudgetTable.Read(EconomyTableKind.Investments, Investments + row, units).Faults);
        Assert.Equal((line, field, kind), (fault.Row, fault.Field, fault.Kind));
    }

    private static (IReadOnlyList<UnitRows> Units, IReadOnlyList<BudgetFault> Faults) Read(string text) => BudgetTable.Read(EconomyTableKind.Budget, text, units);
}
