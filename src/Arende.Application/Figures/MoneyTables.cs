using Arende.Application.Economy;
using Arende.Domain.Economy;

namespace Arende.Application.Figures;

/// <summary>A table of money: of a unit and of a month too.</summary>
public sealed record MoneyTable(string Id, IReadOnlyList<FigureColumn> Columns) : FigureTable(Id, Figure: null, Columns)
{
    public override bool HasUnits => true;
    public override bool HasMonths => true;
}

/// <summary>A period's income, cost and result unit by unit, its investments by unit, and each project; by the rule of the economy's own pages.</summary>
public sealed class MoneyTables(MoneyFigures money, IFigureWords words) : IFigureTables
{
    private static readonly MoneyTable economy = new("ekonomi", [FigureColumn.Unit, FigureColumn.Item, FigureColumn.Budget, FigureColumn.Outcome, FigureColumn.Forecast, FigureColumn.Deviation]);
    private static readonly MoneyTable investments = new("investeringar", [FigureColumn.Unit, FigureColumn.Budget, FigureColumn.Outcome, FigureColumn.Forecast, FigureColumn.Deviation]);
    private static readonly MoneyTable projects = new("projekt",
        [FigureColumn.Project, FigureColumn.Unit, FigureColumn.TotalBudget, FigureColumn.Budget, FigureColumn.Outcome, FigureColumn.Forecast, FigureColumn.Deviation, FigureColumn.ProjectState]);

    private static readonly IReadOnlyList<FigureChart> charts =
        [new("ekonomi", [Bar("intäkter.budget"), Bar("intäkter.utfall"), Bar("kostnader.budget"), Bar("kostnader.utfall")]), new("investeringar", [Bar("investeringar.budget"), Bar("investeringar.utfall")])];

    public IReadOnlyList<FigureTable> Tables { get; } = [economy, investments, projects];

    public IReadOnlyList<FigureChart> Charts => charts;

    public bool RowsAreOfReports => true;

    public async Task<IReadOnlyList<FigureTableRow>?> Rows(FigureTable table, FigureScope scope, IReadOnlyList<FigureRow>? counted, CancellationToken ct)
    {
        List<(UnitEconomy Economy, string Unit)> units = [.. (await money.Period(scope, ct)).Where(one => scope.Holds(one.Economy.UnitId))];
        List<FigureTableRow> rows = table == economy ? [.. OfEconomy(units)] : table == investments ? [.. OfInvestments(units)] : [.. OfProjects(units)];
        return rows.Count == 0 ? null : rows;
    }

    private IEnumerable<FigureTableRow> OfEconomy(List<(UnitEconomy Economy, string Unit)> units)
    {
        var said = units.Where(one => one.Economy.Lines.Count > 0).ToList();
        // An income and a cost may be called the same.
        var times = new Dictionary<string, int>();
        foreach (var (of, unit) in said)
            foreach (var row in AmountsRow.Of([of])) yield return Row(unit, row, $"/economy/{of.Id}");
        if (said.Count < 2) yield break;
        foreach (var row in AmountsRow.Of([.. said.Select(one => one.Economy)])) yield return Row(words.AllUnits, row, null);

        FigureTableRow Row(string unit, AmountsRow row, string? address) => new(Key($"{unit}, {words.NameOf(row)}"), [unit, words.NameOf(row), .. Cells(row.Amounts, row.Deviation)], address);

        string Key(string name) => (times[name] = times.GetValueOrDefault(name) + 1) is var time and > 1 ? $"{name} ({time})" : name;
    }

    private IEnumerable<FigureTableRow> OfInvestments(List<(UnitEconomy Economy, string Unit)> units)
    {
        var addresses = units.ToDictionary(one => one.Unit, one => $"/economy/{one.Economy.Id}#investments");
        return AmountsRow.OfInvestments([.. units.Select(one => (one.Unit, one.Economy))])
            // Its key isn't its first cell: the row leads on by that.
            .Select(row => new FigureTableRow($"{words.NameOf(row)}, {investments.Id}", [words.NameOf(row), .. Cells(row.Amounts, row.Deviation)], addresses.GetValueOrDefault(row.Name)));
    }

    private IEnumerable<FigureTableRow> OfProjects(List<(UnitEconomy Economy, string Unit)> units) =>
        from one in units
        from project in one.Economy.Investments
        select new FigureTableRow($"{one.Unit}, {project.Project}", [project.Project, one.Unit, words.Tkr(project.TotalBudget), .. Cells(project.Amounts, project.Deviation), project.State], $"/economy/{one.Economy.Id}#investments");

    private string[] Cells(BudgetAmounts amounts, long deviation) => [words.Tkr(amounts.Budget), words.Tkr(amounts.Outcome), words.Tkr(amounts.Forecast), words.Deviation(deviation)];

    private static FigureBar Bar(string figure) => new(FigureCatalogue.Find(figure)!);
}
