using Arende.Application.Storage;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>A goal with all that belongs to it.</summary>
public static class GoalLookup
{
    public static IQueryable<Goal> Whole(this IQueryable<Goal> goals) => goals.Include(goal => goal.Indicators).ThenInclude(indicator => indicator.Values).Include(goal => goal.Verdicts).AsSplitQuery();
}
