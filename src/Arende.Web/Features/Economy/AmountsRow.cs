using Arende.Domain.Economy;
using Arende.Texts;

namespace Arende.Web.Features.Economy;

/// <summary>A row of a table of amounts.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Amounts">What it says.</param>
/// <param name="Deviation">Positive is better than budget.</param>
/// <param name="Level">0 for a sum, 1 for a line, 2 for a part of it, which isn't added.</param>
public sealed record AmountsRow(string Name, BudgetAmounts Amounts, long Deviation, int Level)
{
    /// <summary>Income and cost, each with its parts, and the result. One line of a side stands for itself.</summary>
    /// <param name="units">Of one unit, or of all: lines of the same code are added.</param>
    public static IReadOnlyList<AmountsRow> Of(IReadOnlyCollection<UnitEconomy> units)
    {
        var rows = new List<AmountsRow>();
        foreach (var side in Enum.GetValues<BudgetSide>())
        {
            if (Sum(units.Select(unit => unit.Of(side))) is not { } whole) continue;
            rows.Add(new(T.Economy.Sides(side), whole, whole.Deviation(side), 0));
            List<BudgetLine> lines = [.. units.SelectMany(unit => unit.Lines).Where(line => line.Side == side)];
            var own = lines.Where(line => line.OfWhich is null).DistinctBy(line => line.Code).ToList();
            foreach (var line in own)
            {
                if (own.Count > 1) rows.Add(Row(lines, line, line.Name, 1));
                rows.AddRange(lines.Where(part => part.OfWhich == line.Code).DistinctBy(part => part.Code).Select(part => Row(lines, part, T.Economy.OfWhich(part.Name), 2)));
            }
        }
        if (Sum(units.Select(unit => unit.Result)) is { } result) rows.Add(new(T.Economy.Result, result, result.Deviation(BudgetSide.Income), 0));
        return rows;
    }

    private static AmountsRow Row(List<BudgetLine> lines, BudgetLine line, string name, int level)
    {
        var amounts = BudgetAmounts.Sum(lines.Where(one => one.Code == line.Code).Select(one => one.Amounts))!;
        return new(name, amounts, amounts.Deviation(line.Side), level);
    }

    private static BudgetAmounts? Sum(IEnumerable<BudgetAmounts?> amounts) => BudgetAmounts.Sum(amounts.OfType<BudgetAmounts>());
}
