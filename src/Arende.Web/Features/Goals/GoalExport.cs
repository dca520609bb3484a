using System.Globalization;
using Arende.Domain.Goals;
using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Goals;

/// <summary>A year's goals as a file for a spreadsheet: a row a value of an indicator, with the columns that the import reads.</summary>
public static class GoalExport
{
    public static async Task Write(IRowFile file, IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        await file.Write([.. T.Goals.Columns.Select(column => column.ToString())], ct);
        foreach (var goal in goals)
        {
            if (goal.Indicators.Count == 0) await file.Write([.. Head(goal), "", "", "", "", "", "", "", ""], ct);
            foreach (var indicator in goal.Indicators.OrderBy(one => one.Place))
                foreach (var value in indicator.Values.Where(value => value.Year == goal.Year).OrderBy(value => value.Month))
                    await file.Write([.. Head(goal), .. Cells(indicator, value)], ct);
        }
    }

    private static string[] Head(Goal goal) => [Whole(goal.Area), goal.AreaTitle, goal.Number.ToString(), goal.Title, T.Goals.Outcome(goal.Outcome)];

    private static string[] Cells(Domain.Goals.Indicator indicator, IndicatorValue value) =>
    [
        indicator.Name, indicator.UnitOfMeasure, indicator.Better == BetterWay.Up ? "upp" : "ned", Number(value.Target), Number(value.Outcome), indicator.Source, value.Month == IndicatorValue.WholeYear ? "" : Whole(value.Month),
        T.Goals.FutureOf(indicator.LastReview?.Future),
    ];

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.GetCultureInfo("sv-SE")) ?? "";
}
