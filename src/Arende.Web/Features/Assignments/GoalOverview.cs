using Arende.Application.Goals;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>How the goals of an area were judged.</summary>
public sealed record GoalAreaRow(int Area, string Title, IReadOnlyDictionary<GoalPart, int> Counts)
{
    public int Of(GoalPart part) => Counts.GetValueOrDefault(part);
}

/// <summary>A board's goals of the latest year that has any, by area: each number opens just those.</summary>
public sealed record GoalOverview(Body Board, int Year, IReadOnlyList<GoalAreaRow> Rows)
{
    /// <summary>In the order of the bars.</summary>
    public static IReadOnlyList<GoalPart> Parts { get; } = [GoalPart.Reached, GoalPart.PartlyReached, GoalPart.NotReached, GoalPart.NotJudged];

    public string List(GoalPart part, GoalAreaRow? row = null) =>
        $"/goals?code={Board.Code}&year={Year}&show={part.ToString().ToLowerInvariant()}{(row is null ? "" : $"&area={row.Area}")}#list";

    public int Sum(GoalPart part) => Rows.Sum(row => row.Of(part));

    public static async Task<IReadOnlyList<GoalOverview>> Latest(ArendeDb db, CancellationToken ct)
    {
        var groups = await db.Goals.GroupBy(goal => new { goal.BoardId, goal.Year, goal.Area, goal.AreaTitle, goal.Outcome })
            .Select(group => new { group.Key.BoardId, group.Key.Year, group.Key.Area, group.Key.AreaTitle, group.Key.Outcome, Count = group.Count() }).ToListAsync(ct);
        return [.. groups.GroupBy(one => one.BoardId).Select(board =>
        {
            var year = board.Max(one => one.Year);
            var rows = board.Where(one => one.Year == year).GroupBy(one => one.Area).OrderBy(area => area.Key)
                .Select(area => new GoalAreaRow(area.Key, area.First().AreaTitle, Parts.ToDictionary(part => part, part => area.Where(one => part.Holds(one.Outcome)).Sum(one => one.Count))));
            return new GoalOverview(db.Bodies[board.Key], year, [.. rows]);
        }).OrderBy(one => one.Board.Place)];
    }
}
