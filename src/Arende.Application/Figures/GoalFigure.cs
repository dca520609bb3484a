using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>How many of a board's goals for a year are so.</summary>
public sealed record GoalFigure(string Id, GoalPart Part) : FigureDefinition(Id, FigureUnit.Count);

/// <summary>A goal that a figure counted.</summary>
public sealed record GoalRow(Goal Goal) : FigureRow(Goal.Number.ToString(), $"{Goal.Number} {Goal.Title}", $"/goals/{Goal.Id}");

/// <summary>Counts the goals, by the rule that their own page counts by. The goals of a year are read once, however many figures name them.</summary>
public sealed class GoalFigures(ArendeDb db) : IFigureSource
{
    private readonly Dictionary<(BodyId Board, int Year), IReadOnlyList<Goal>> years = [];

    public bool Has(FigureDefinition figure) => figure is GoalFigure;

    public async Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct)
    {
        var (board, year) = (scope.Board.Id, scope.Year);
        if (!years.TryGetValue((board, year), out var goals))
            years[(board, year)] = goals = await db.Goals.AsNoTracking().Where(goal => goal.BoardId == board && goal.Year == year).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).ToListAsync(ct);
        return goals.Count == 0 ? null : [.. goals.Where(goal => ((GoalFigure)figure).Part.Holds(goal.Outcome)).Select(goal => new GoalRow(goal))];
    }
}
