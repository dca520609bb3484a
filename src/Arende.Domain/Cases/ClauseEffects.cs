using System.Globalization;

namespace Arende.Domain.Cases;

/// <summary>What the clauses of a case do together, and what is still to be asked about them.</summary>
public static class ClauseEffects
{
    /// <summary>Clauses that seem to do something and that nobody has confirmed.</summary>
    public static IEnumerable<Clause> Unanswered(this IEnumerable<Clause> clauses) =>
        clauses.Where(clause => clause.Effect != ClauseEffect.None && !clause.IsConfirmed);

    /// <exception cref="BrokenRuleException">Names the clauses that are still to be asked about.</exception>
    public static void MustBeAnswered(this IEnumerable<Clause> clauses)
    {
        var open = clauses.Unanswered().Select(clause => clause.Number.ToString(CultureInfo.InvariantCulture)).ToList();
        BrokenRuleException.When(open.Count > 0, Rule.ClauseEffectsAreUnanswered, string.Join(", ", open));
    }

    /// <param name="clauses">The clauses.</param>
    /// <param name="answers">Those for another text are left aside.</param>
    /// <param name="again">Whether what was confirmed before may be said anew.</param>
    public static IReadOnlyList<Clause> Answered(this IReadOnlyList<Clause> clauses, IReadOnlyList<ClauseAnswer> answers, bool again)
    {
        var said = answers.GroupBy(answer => answer.Mark).ToDictionary(same => same.Key, same => same.Last());
        return [.. clauses.Select(clause => (again || !clause.IsConfirmed) && said.TryGetValue(clause.Mark(), out var answer) ? clause.Answered(answer) : clause)];
    }

    /// <summary>Only what somebody has confirmed takes effect.</summary>
    public static IEnumerable<Clause> TakingEffect(this IEnumerable<Clause> clauses) =>
        clauses.Where(clause => clause.Effect != ClauseEffect.None && clause.IsConfirmed);

    /// <summary>The plan to which clauses transfer, or seem to transfer, assignments; null when none names one.</summary>
    public static int? PlanYear(this IEnumerable<Clause> clauses) =>
        clauses.Where(clause => clause.Effect == ClauseEffect.TransferAssignments).Select(clause => clause.PlanYear).FirstOrDefault(year => year is not null);
}
