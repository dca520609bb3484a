namespace Arende.Domain.Economy;

/// <summary>What a line or an investment says, in whole thousands of kronor (tkr).</summary>
/// <param name="Budget">For the whole of the period.</param>
/// <param name="Outcome">To the end of the period's month.</param>
/// <param name="Forecast">For the whole year; null where none was made, which isn't 0.</param>
public sealed record BudgetAmounts(long Budget, long Outcome, long? Forecast)
{
    /// <summary>Positive is better than budget: less cost, or more income.</summary>
    public long Deviation(BudgetSide side) => side switch
    {
        BudgetSide.Income => Outcome - Budget,
        BudgetSide.Cost => Budget - Outcome,
    };

    /// <summary>Null for none. A forecast that one of them lacks is no forecast of the sum.</summary>
    public static BudgetAmounts? Sum(IEnumerable<BudgetAmounts> amounts)
    {
        List<BudgetAmounts> added = [.. amounts];
        if (added.Count == 0) return null;
        return new BudgetAmounts(added.Sum(one => one.Budget), added.Sum(one => one.Outcome), added.TrueForAll(one => one.Forecast is not null) ? added.Sum(one => one.Forecast) : null);
    }

    /// <summary>Income minus cost; null where there is neither. Its deviation is that of an income.</summary>
    public static BudgetAmounts? Result(BudgetAmounts? income, BudgetAmounts? cost) => (income, cost) switch
    {
        (null, null) => null,
        ({ } only, null) => only,
        (null, { } only) => new(-only.Budget, -only.Outcome, -only.Forecast),
        ({ } one, { } other) => new(one.Budget - other.Budget, one.Outcome - other.Outcome, one.Forecast - other.Forecast),
    };

    /// <summary>Each amount beside the other's; a forecast only where both have one.</summary>
    public IEnumerable<(BudgetField Field, long One, long Other)> Beside(BudgetAmounts other)
    {
        yield return (BudgetField.Budget, Budget, other.Budget);
        yield return (BudgetField.Outcome, Outcome, other.Outcome);
        if (Forecast is { } forecast && other.Forecast is { } against) yield return (BudgetField.Forecast, forecast, against);
    }
}
