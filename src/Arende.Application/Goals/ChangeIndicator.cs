using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>An indicator as somebody typed it.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="UnitOfMeasure">"procent".</param>
/// <param name="Better">Which way it gets better; null where nothing was chosen.</param>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Month">At whose end it was measured.</param>
/// <param name="Target">A number with a Swedish comma, or nothing.</param>
/// <param name="Outcome">So too.</param>
public sealed record TypedIndicator(string Name, string UnitOfMeasure, BetterWay? Better, string Source, int Month, string Target, string Outcome);

/// <summary>Adds an indicator to a goal, or says anew what one is and how it stands at the end of a month.</summary>
public sealed class ChangeIndicator(ArendeDb db, AuditTrail trail)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="id">The goal.</param>
    /// <param name="indicatorId">Which of its indicators; null for a new one.</param>
    /// <param name="typed">What is said of it.</param>
    /// <param name="seen">The goal's version when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">Something is missing or isn't a number, or there is one of that name.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed the goal since.</exception>
    public Task Run(Viewer viewer, GoalId id, Guid? indicatorId, TypedIndicator typed, long seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var goal = await db.ToChange(viewer, id, seen, ct);
        if (typed.Better is not { } better) throw new BrokenRuleException(Rule.ChoiceIsMissing);
        BrokenRuleException.When(!Import.GoalTable.IsNumber(OneLine.Of(typed.Target), out var target), Rule.TargetIsNoNumber);
        BrokenRuleException.When(!Import.GoalTable.IsNumber(OneLine.Of(typed.Outcome), out var outcome), Rule.OutcomeIsNoNumber);
        foreach (var text in new[] { typed.Name, typed.UnitOfMeasure, typed.Source }) TextLimits.Check(text, TextLimits.Title, Rule.TextIsTooLong);
        var known = indicatorId is not { } of ? null : goal.Indicators.FirstOrDefault(one => one.Id == of) ?? throw new NotFoundException("indicator");
        var before = known is null ? GoalTold.Nothing : GoalTold.Facts(known, goal.Year, typed.Month);
        if (known is not null) goal.Rename(known, typed.Name);
        else BrokenRuleException.When(goal.Indicators.Any(one => one.Name.Equals(OneLine.Of(typed.Name), StringComparison.OrdinalIgnoreCase)), Rule.IndicatorIsThere);
        goal.Measure(typed.Name, typed.UnitOfMeasure, better, typed.Source, goal.Year, target, outcome, typed.Month);
        var changed = goal.Indicators.First(one => one.Name.Equals(OneLine.Of(typed.Name), StringComparison.OrdinalIgnoreCase));
        await trail.Tell(db, viewer, known is null ? AuditKind.IndicatorEntered : AuditKind.IndicatorChanged, goal, before, GoalTold.Facts(changed, goal.Year, typed.Month), ct, before.GetValueOrDefault("called") ?? changed.Name, typed.Month);
        await transaction.CommitAsync(ct);
    });
}
