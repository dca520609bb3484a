using Arende.Domain.Bodies;

namespace Arende.Domain.Assignments;

/// <summary>Where something was decided. What isn't known of the § and the clause is null.</summary>
/// <param name="Body">The body.</param>
/// <param name="On">The day of its meeting, whenever it was written down.</param>
/// <param name="Paragraph">The § of its minutes.</param>
/// <param name="Clause">The clause of that §.</param>
public sealed record DecisionPoint(BodyId Body, DateOnly On, int? Paragraph = null, int? Clause = null)
{
    /// <exception cref="BrokenRuleException">The day hasn't come, or is one that no minutes are from; or the § or the clause is no number of one.</exception>
    public void MustBePossible(DateOnly today)
    {
        BrokenRuleException.When(On > today, Rule.DecisionIsInFuture);
        BrokenRuleException.When(On.Year < 1971, Rule.DateIsUnreasonable);
        BrokenRuleException.When(Paragraph is < 1 or > 9999, Rule.ParagraphIsUnreasonable);
        BrokenRuleException.When(Clause is < 1 or > 999, Rule.ClauseIsUnreasonable);
    }
}
