using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>How a unit's income and cost differ from its budget, in tkr: positive is better. Null where it has none.</summary>
public sealed record MoneyRow(string Unit, string Address, long? Income, long? Cost, long Result);

/// <summary>A board's deviations of the last whole year, by unit. Each number opens its rows.</summary>
public sealed record MoneyOverview(Body Board, int Year, IReadOnlyList<MoneyRow> Rows)
{
    public static IReadOnlyList<(MoneySubject Subject, Func<MoneyRow, long?> Of)> Parts { get; } =
        [(MoneySubject.Income, row => row.Income), (MoneySubject.Cost, row => row.Cost), (MoneySubject.Result, row => row.Result)];

    /// <summary>Of the longest bar.</summary>
    public long Most => Math.Max(1, Rows.SelectMany(row => new[] { row.Income ?? 0, row.Cost ?? 0 }).Max(amount => Math.Abs(amount)));

    public long? Sum(Func<MoneyRow, long?> of) => Rows.Any(row => of(row) is not null) ? Rows.Sum(row => of(row) ?? 0) : null;

    /// <summary>The figure with its rows: what a report says of it.</summary>
    public string List(MoneySubject subject)
    {
        var figure = FigureCatalogue.Money.Single(one => one.Subject == subject && one.Measure == MoneyMeasure.Deviation);
        return new FigureValue(figure, new FigureScope(Board, Year), null).Address;
    }

    public static async Task<IReadOnlyList<MoneyOverview>> Of(ArendeDb db, int year, CancellationToken ct)
    {
        var read = await db.UnitEconomies.AsNoTracking().Where(economy => economy.Year == year && economy.Month == UnitEconomy.WholeYear)
            .Join(db.Units, economy => economy.UnitId, unit => unit.Id, (economy, unit) => new { economy, unit.Name }).ToListAsync(ct);
        return [.. from one in read
                   where one.economy.Result is not null
                   group one by one.economy.BoardId into board
                   let of = db.Bodies[board.Key]
                   orderby of.Place
                   select new MoneyOverview(of, year, [.. board.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => Row(one.Name, one.economy))])];
    }

    private static MoneyRow Row(string unit, UnitEconomy economy) => new(unit, $"/economy/{economy.Id}",
        economy.Of(BudgetSide.Income)?.Deviation(BudgetSide.Income), economy.Of(BudgetSide.Cost)?.Deviation(BudgetSide.Cost), economy.Result!.Deviation(BudgetSide.Income));
}
