using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>What a decision does to the deadlines that are proposed in its case: some are adopted, some fall, and some wait for another body.</summary>
public sealed class DeadlineDecision
{
    private readonly HashSet<AssignmentId> named;

    /// <summary>The clauses that do something, and that the body itself said yes to.</summary>
    public IReadOnlyList<Clause> Effective { get; }

    /// <summary>What is neither adopted nor declined stays proposed: the council, or the committee's board, has the last word of it.</summary>
    public bool Waits { get; }

    /// <summary>A clause that adopts the deadlines is turned down beside one that takes effect: none of them is adopted.</summary>
    public bool DeclinesAll { get; }

    public DeadlineDecision(BodyFunction function, Outcome outcome, IReadOnlyList<Clause> clauses)
    {
        var decided = clauses.Where(clause => ClauseList.IsDecided(clause, outcome, clauses)).ToList();
        Effective = [.. decided.Where(clause => ClauseList.TakesEffect(clause, outcome, clauses)).TakingEffect()];
        DeclinesAll = Effective.Count > 0 && decided.Except(Effective).TakingEffect().Any(clause => clause.Effect == ClauseEffect.AdoptDeadlines);
        named = [.. Effective.SelectMany(clause => clause.Declined ?? [])];
        Waits = function == BodyFunction.Committee
            || (outcome == Outcome.ReferToCouncil && !decided.TakingEffect().Any())
            || (outcome != Outcome.Reject && clauses.Except(decided).TakingEffect().Any());
    }

    /// <summary>A deadline that was not approved with the others falls, whoever has the last word of the rest.</summary>
    public bool Declines(AssignmentId id) => DeclinesAll || named.Contains(id);
}
