using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>The goals of boards' years with their indicators and all that was reported of those: read once, in one question, however many figures count them.</summary>
public sealed class GoalsOfYears(ArendeDb db)
{
    private readonly Dictionary<(BodyId Board, int Year), IReadOnlyList<Goal>> read = [];

    /// <returns>In the order of their numbers; none where the year has none.</returns>
    public async Task<IReadOnlyList<Goal>> Of(BodyId board, int year, CancellationToken ct)
    {
        if (!read.TryGetValue((board, year), out var goals))
            read[(board, year)] = goals = await db.Goals.AsNoTracking().Include(goal => goal.Indicators).ThenInclude(indicator => indicator.Values).AsSingleQuery()
                .Where(goal => goal.BoardId == board && goal.Year == year).OrderBy(goal => goal.Area).ThenBy(goal => goal.Place).ToListAsync(ct);
        return goals;
    }
}
