using Arende.Application.Goals;
using Arende.Domain.Goals;

namespace Arende.Application.Figures;

/// <summary>How many of the indicators of a board's goals for a year are so.</summary>
public sealed record IndicatorFigure(string Id, IndicatorPart Part) : FigureDefinition(Id, FigureUnit.Count)
{
    public override bool HasMonths => true;
}

/// <summary>The share of a board's goals for a year that were reached, of all that there are.</summary>
public sealed record GoalShareFigure(string Id) : FigureDefinition(Id, FigureUnit.Percent);

/// <summary>Counts the indicators.</summary>
public sealed class IndicatorFigures(GoalsOfYears years) : IFigureSource
{
    public bool Has(FigureDefinition figure) => figure is IndicatorFigure or GoalShareFigure;

    public async Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct)
    {
        var goals = await years.Of(scope.Board.Id, scope.Year, ct);
        if (goals.Count == 0) return null;
        if (figure is not IndicatorFigure of) return [.. goals.Select(goal => new FigureRow($"{goal.Number}", $"{goal.Number} {goal.Title}", $"/goals/{goal.Id}", goal.Outcome == GoalOutcome.Reached ? 100 : 0))];
        return [.. from goal in goals
                   from indicator in goal.Indicators.OrderBy(one => one.Place)
                   where of.Part.Holds(indicator, scope.Year, scope.Month ?? IndicatorValue.WholeYear)
                   select new FigureRow($"{goal.Number} {indicator.Name}", $"{goal.Number} {indicator.Name}", $"/goals/{goal.Id}")];
    }
}
