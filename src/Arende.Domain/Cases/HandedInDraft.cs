namespace Arende.Domain.Cases;

/// <summary>A draft that its officer hands in: complete, with what must be answered answered, every condition met and the effect of every clause confirmed.</summary>
/// <param name="Report">What was written.</param>
/// <param name="OpenRemarks">All that have no answer, those too that need none.</param>
/// <param name="UnansweredRemarks">Of them, those that must be answered.</param>
/// <param name="Conditions">All that were asked for.</param>
/// <param name="UnmetConditions">Of them, those that aren't met.</param>
public sealed record HandedInDraft(StaffReport Report, int OpenRemarks, int UnansweredRemarks, int Conditions, int UnmetConditions)
{
    /// <summary>What keeps it from being handed in; <see cref="MustBeComplete"/> refuses for the same reasons.</summary>
    public IEnumerable<Obstacle> Obstacles()
    {
        if (Report.Clauses.Count == 0) yield return new(Rule.DraftHasNoClauses);
        if (Report.IsEmpty) yield return new(Rule.DraftIsEmpty);
        if (UnansweredRemarks > 0) yield return new(Rule.RemarksAreUnanswered, UnansweredRemarks, OpenRemarks);
        if (UnmetConditions > 0) yield return new(Rule.ConditionsAreUnanswered, UnmetConditions, Conditions);
        if (Report.Clauses.Unanswered().Count() is > 0 and var effects) yield return new(Rule.ClauseEffectsAreUnanswered, effects, Report.Clauses.Count);
    }

    /// <exception cref="BrokenRuleException">Something stands in the way.</exception>
    public void MustBeComplete()
    {
        Obstacle.Refuse(Obstacles().Where(obstacle => obstacle.Rule != Rule.ClauseEffectsAreUnanswered));
        // Names the clauses.
        Report.Clauses.MustBeAnswered();
    }
}
