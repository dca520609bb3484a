using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>Which money: the result is income minus cost.</summary>
public enum MoneySubject { Result, Income, Cost, Investments }

/// <summary>What is said of it.</summary>
public enum MoneyMeasure { Budget, Outcome, Forecast, Deviation }

/// <summary>What a board's units have budgeted or used in a year.</summary>
/// <param name="Id">As it is written in a text.</param>
/// <param name="Subject">Which money.</param>
/// <param name="Measure">What is said of it.</param>
public sealed record MoneyFigure(string Id, MoneySubject Subject, MoneyMeasure Measure) : FigureDefinition(Id, FigureUnit.Money)
{
    public override bool HasUnits => true;
    public override bool HasMonths => true;

    /// <returns>Null where the unit has none of it. The economy's own pages add by the same rule.</returns>
    public BudgetAmounts? Amounts(UnitEconomy economy, string? line) => Subject switch
    {
        // A line is of income or of cost.
        MoneySubject.Result => line is null ? economy.Result : null,
        MoneySubject.Income => economy.Of(BudgetSide.Income, line),
        MoneySubject.Cost => economy.Of(BudgetSide.Cost, line),
        MoneySubject.Investments => line is null ? Investment.Sum(economy.Investments) : null,
    };

    /// <returns>Null for a forecast that wasn't made.</returns>
    public long? Of(BudgetAmounts amounts) => Measure switch
    {
        MoneyMeasure.Budget => amounts.Budget,
        MoneyMeasure.Outcome => amounts.Outcome,
        MoneyMeasure.Forecast => amounts.Forecast,
        MoneyMeasure.Deviation => amounts.Deviation(Subject is MoneySubject.Result or MoneySubject.Income ? BudgetSide.Income : BudgetSide.Cost),
    };
}

/// <summary>Adds up the units' money, a row a unit. A year's is read once, however many figures name it.</summary>
public sealed class MoneyFigures(ArendeDb db) : IFigureSource
{
    private readonly Dictionary<(BodyId Board, int Year, int Month), IReadOnlyList<(UnitEconomy Economy, string Unit)>> periods = [];

    public bool Has(FigureDefinition figure) => figure is MoneyFigure;

    public async Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct)
    {
        var money = (MoneyFigure)figure;
        if (scope.Line is not null && await IsOfBothKinds(money, scope, ct)) return null;
        List<(UnitEconomy Economy, string Unit, BudgetAmounts Amounts)> said =
            [.. from one in await Period(scope, ct) where scope.Holds(one.Economy.UnitId) let amounts = money.Amounts(one.Economy, scope.Line) where amounts is not null select (one.Economy, one.Unit, amounts)];
        // A sum over a unit that has made no forecast is no forecast.
        if (said.Count == 0 || said.Exists(one => money.Of(one.Amounts) is null)) return null;
        return [.. said.Select(one => new FigureRow(one.Unit, one.Unit, $"/economy/{one.Economy.Id}{(money.Subject == MoneySubject.Investments ? "#investments" : "")}", money.Of(one.Amounts)))];
    }

    public async Task<FigureFaultKind> WhyNone(FigureDefinition figure, FigureScope scope, CancellationToken ct) =>
        scope.Line is not null && await IsOfBothKinds((MoneyFigure)figure, scope, ct) ? FigureFaultKind.LineIsOfTwoKinds : FigureFaultKind.NoValue;

    // A line of its own beside a part of another: the sum would be neither.
    private async Task<bool> IsOfBothKinds(MoneyFigure money, FigureScope scope, CancellationToken ct)
    {
        var side = money.Subject == MoneySubject.Income ? BudgetSide.Income : BudgetSide.Cost;
        return BudgetLine.OfBothKinds([.. (await Period(scope, ct)).Where(one => scope.Holds(one.Economy.UnitId)).Select(one => (one.Unit, one.Economy.Lines))]).Any(one => one.Side == side && one.Code == scope.Line);
    }

    /// <summary>The codes of the lines that the board's units have in a period, on a side.</summary>
    public async Task<IReadOnlyList<string>> Lines(FigureScope scope, BudgetSide side, CancellationToken ct) =>
        [.. (await Period(scope, ct)).SelectMany(one => one.Economy.Lines).Where(line => line.Side == side).Select(line => line.Code).Distinct()];

    internal async Task<IReadOnlyList<(UnitEconomy Economy, string Unit)>> Period(FigureScope scope, CancellationToken ct)
    {
        var (board, year, month) = (scope.Board.Id, scope.Year, scope.Month ?? UnitEconomy.WholeYear);
        if (periods.TryGetValue((board, year, month), out var known)) return known;
        var read = await db.UnitEconomies.AsNoTracking().Where(economy => economy.BoardId == board && economy.Year == year && economy.Month == month)
            .Join(db.Units, economy => economy.UnitId, unit => unit.Id, (economy, unit) => new { economy, unit.Name }).ToListAsync(ct);
        return periods[(board, year, month)] = [.. read.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => (one.economy, one.Name))];
    }
}
