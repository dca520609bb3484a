using Arende.Application.Goals;
using Arende.Domain.Goals;

namespace Arende.Application.Figures;

/// <summary>How many of a board's goals for a year are so.</summary>
public sealed record GoalFigure(string Id, GoalPart Part) : FigureDefinition(Id, FigureUnit.Count);

/// <summary>A goal that a figure counted.</summary>
public sealed record GoalRow(Goal Goal) : FigureRow(Goal.Number.ToString(), $"{Goal.Number} {Goal.Title}", $"/goals/{Goal.Id}");

/// <summary>Counts the goals, by the rule that their own page counts by.</summary>
public sealed class GoalFigures(GoalsOfYears years) : IFigureSource
{
    public bool Has(FigureDefinition figure) => figure is GoalFigure;

    public async Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct)
    {
        var goals = await years.Of(scope.Board.Id, scope.Year, ct);
        return goals.Count == 0 ? null : [.. goals.Where(goal => ((GoalFigure)figure).Part.Holds(goal.Outcome)).Select(goal => new GoalRow(goal))];
    }
}
