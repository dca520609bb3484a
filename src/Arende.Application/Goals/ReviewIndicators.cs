using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>What somebody says of an indicator in the year's review.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Future">What becomes of it.</param>
/// <param name="Motivation">Why.</param>
/// <param name="Seen">When what they were shown of it was said; null where nothing was.</param>
public sealed record ReviewedIndicator(Guid Indicator, IndicatorFuture Future, string Motivation, DateTimeOffset? Seen);

/// <summary>Says which indicators of a year still matter. Of those about which the same is said again nothing changes, so a form that is sent twice says it once.</summary>
public sealed class ReviewIndicators(ArendeDb db, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">A motivation is missing: nothing is saved.</exception>
    /// <exception cref="LostRaceException">Somebody else has said something of one of them since: nothing is saved.</exception>
    public Task Run(Viewer viewer, BodyId board, int year, IReadOnlyCollection<ReviewedIndicator> said, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.PlaceAssignment);
        var of = said.GroupBy(one => one.Indicator).ToDictionary(same => same.Key, same => same.Last());
        foreach (var goal in await db.Goals.Whole().Where(goal => goal.BoardId == board && goal.Year == year).ToListAsync(ct))
            foreach (var indicator in goal.Indicators)
                if (of.TryGetValue(indicator.Id, out var one) && (indicator.LastReview?.Future != one.Future || indicator.LastReview.Motivation != one.Motivation.ReplaceLineEndings("\n").Trim()))
                {
                    if (indicator.LastReview?.At != one.Seen) throw new LostRaceException(Race.Instance);
                    goal.Review(indicator, one.Future, one.Motivation, viewer.PersonId, clock.GetUtcNow());
                }
        await db.SaveOrThrowConflict(ct);
    });
}
