using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>How many of the indicators of a board's goals for a year are so.</summary>
public sealed record IndicatorFigure(string Id, IndicatorPart Part) : FigureDefinition(Id, FigureUnit.Count)
{
    public override bool HasMonths => true;
}

/// <summary>The share of a board's goals for a year that were reached, of all that there are.</summary>
public sealed record GoalShareFigure(string Id) : FigureDefinition(Id, FigureUnit.Percent);

/// <summary>Counts the indicators. Those of a year are read once, however many figures name them.</summary>
public sealed class IndicatorFigures(ArendeDb db) : IFigureSource
{
    private readonly Dictionary<(BodyId Board, int Year), IReadOnlyList<Goal>> years = [];

    public bool Has(FigureDefinition figure) => figure is IndicatorFigure or GoalShareFigure;

    public async Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct)
    {
        var (board, year) = (scope.Board.Id, scope.Year);
        if (!years.TryGetValue((board, year), out var goals))
            years[(board, year)] = goals = await db.Goals.AsNoTracking().Include(goal => goal.Indicators).ThenInclude(indicator => indicator.Values).AsSplitQuery()
                .Where(goal => goal.BoardId == board && goal.Year == year).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).ToListAsync(ct);
        if (goals.Count == 0) return null;
        if (figure is not IndicatorFigure of) return [.. goals.Select(goal => new FigureRow($"{goal.Number}", $"{goal.Number} {goal.Title}", $"/goals/{goal.Id}", goal.Outcome == GoalOutcome.Reached ? 100 : 0))];
        return [.. from goal in goals
                   from indicator in goal.Indicators.OrderBy(one => one.Place)
                   where of.Part.Holds(indicator, year, scope.Month ?? IndicatorValue.WholeYear)
                   select new FigureRow($"{goal.Number} {indicator.Name}", $"{goal.Number} {indicator.Name}", $"/goals/{goal.Id}")];
    }
}
