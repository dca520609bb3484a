using Arende.Domain.Economy;

namespace Arende.Application.Economy;

/// <summary>What a row of a table of amounts is: only a part isn't added.</summary>
public enum AmountsRowKind { Income, Cost, Result, Sum, Line, Part }

/// <summary>A row of a table of amounts.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Of a line or a part; empty of a sum.</param>
/// <param name="Amounts">What it says.</param>
/// <param name="Deviation">Positive is better than budget.</param>
public sealed record AmountsRow(AmountsRowKind Kind, string Name, BudgetAmounts Amounts, long Deviation)
{
    /// <summary>Income and cost, each with its lines and their parts, and the result. A line that is alone is its side.</summary>
    /// <param name="units">Of one unit, or of all: lines of the same code are added.</param>
    public static IReadOnlyList<AmountsRow> Of(IReadOnlyCollection<UnitEconomy> units)
    {
        var rows = new List<AmountsRow>();
        foreach (var side in Enum.GetValues<BudgetSide>())
        {
            if (Sum(units.Select(unit => unit.Of(side))) is not { } whole) continue;
            rows.Add(new(side == BudgetSide.Income ? AmountsRowKind.Income : AmountsRowKind.Cost, "", whole, whole.Deviation(side)));
            List<BudgetLine> lines = [.. units.SelectMany(unit => unit.Lines).Where(line => line.Side == side)];
            var own = lines.Where(line => line.OfWhich is null).DistinctBy(line => line.Code).ToList();
            foreach (var line in own)
            {
                if (own.Count > 1) rows.Add(Row(AmountsRowKind.Line, lines, line));
                rows.AddRange(lines.Where(part => part.OfWhich == line.Code).DistinctBy(part => part.Code).Select(part => Row(AmountsRowKind.Part, lines, part)));
            }
        }
        if (Sum(units.Select(unit => unit.Result)) is { } result) rows.Add(new(AmountsRowKind.Result, "", result, result.Deviation(BudgetSide.Income)));
        return rows;
    }

    /// <summary>Each unit's investments, and their sum.</summary>
    public static IReadOnlyList<AmountsRow> OfInvestments(IReadOnlyCollection<(string Unit, UnitEconomy Economy)> units)
    {
        List<AmountsRow> rows = [.. from unit in units let sum = Investment.Sum(unit.Economy.Investments) where sum is not null select new AmountsRow(AmountsRowKind.Line, unit.Unit, sum, sum.Deviation(BudgetSide.Cost))];
        if (rows.Count > 1 && BudgetAmounts.Sum(rows.Select(row => row.Amounts)) is { } all) rows.Add(new(AmountsRowKind.Sum, "", all, all.Deviation(BudgetSide.Cost)));
        return rows;
    }

    // A code may be a line of its own in one unit, and a part in another: each is added to its like.
    private static AmountsRow Row(AmountsRowKind kind, List<BudgetLine> lines, BudgetLine line)
    {
        var amounts = BudgetAmounts.Sum(lines.Where(one => one.Code == line.Code && one.OfWhich == line.OfWhich).Select(one => one.Amounts))!;
        return new(kind, line.Name, amounts, amounts.Deviation(line.Side));
    }

    private static BudgetAmounts? Sum(IEnumerable<BudgetAmounts?> amounts) => BudgetAmounts.Sum(amounts.OfType<BudgetAmounts>());
}
