namespace Arende.Domain.Economy;

/// <summary>An investment of a unit: a project, or what is bought as it goes.</summary>
/// <param name="Project">What it is called.</param>
/// <param name="TotalBudget">For all its years, in whole tkr; null for what has none.</param>
/// <param name="Amounts">Of the year: what is spent.</param>
/// <param name="State">How it goes, in words; may be empty.</param>
public sealed record Investment(string Project, long? TotalBudget, BudgetAmounts Amounts, string State)
{
    /// <summary>Positive is less than budget.</summary>
    public long Deviation => Amounts.Deviation(BudgetSide.Cost);

    public static BudgetAmounts? Sum(IEnumerable<Investment> investments) => BudgetAmounts.Sum(investments.Select(one => one.Amounts));

    /// <summary>What doesn't hold among those of one unit, by place.</summary>
    public static IEnumerable<BudgetFault> Faults(IReadOnlyList<Investment> investments)
    {
        var known = new HashSet<string>();
        for (var i = 0; i < investments.Count; i++)
            if (!known.Add(SameName.Of(investments[i].Project))) yield return new BudgetFault(i, BudgetField.Project, BudgetFaultKind.LineIsTwice, investments[i].Project);
    }
}
