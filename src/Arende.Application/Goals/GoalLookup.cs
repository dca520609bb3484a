using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>A goal with all that belongs to it.</summary>
public static class GoalLookup
{
    public static IQueryable<Goal> Whole(this IQueryable<Goal> goals) => goals.Include(goal => goal.Indicators).ThenInclude(indicator => indicator.Values).Include(goal => goal.Verdicts).AsSplitQuery();

    /// <summary>A goal for a controller who changes it.</summary>
    /// <exception cref="LostRaceException">Somebody else has changed it since it was shown.</exception>
    internal static async Task<Goal> ToChange(this ArendeDb db, Viewer viewer, GoalId id, long seen, CancellationToken ct)
    {
        viewer.MustHave(Right.PlaceAssignment);
        var goal = await db.Goals.Whole().SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("goal");
        return goal.Version == seen ? goal : throw new LostRaceException(Race.Instance);
    }

    /// <summary>An area is called the same in all its goals.</summary>
    /// <returns>The goals whose area is called otherwise now, each as it was.</returns>
    internal static async Task<IReadOnlyList<(Goal Goal, IReadOnlyDictionary<string, string?> Before)>> CallArea(this ArendeDb db, Goal goal, CancellationToken ct)
    {
        var others = new List<(Goal, IReadOnlyDictionary<string, string?>)>();
        foreach (var other in await db.Goals.Where(one => one.BoardId == goal.BoardId && one.Year == goal.Year && one.Area == goal.Area && one.Id != goal.Id && one.AreaTitle != goal.AreaTitle).ToListAsync(ct))
        {
            others.Add((other, GoalTold.Facts(other)));
            other.Describe(goal.AreaTitle, other.Title);
        }
        return others;
    }
}
