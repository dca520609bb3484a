using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Domain.Goals;

/// <summary>How a goal went, as somebody judged it. The names are stored.</summary>
public enum GoalOutcome { Reached, PartlyReached, NotReached }

/// <summary>An assignment that named the goal, as it stood.</summary>
public sealed record AssignmentEvidence(AssignmentId Id, string Number, AssignmentStatus Status);

/// <summary>An indicator of the goal, as it stood.</summary>
/// <param name="IsReached">Null where the target or the outcome wasn't known.</param>
public sealed record IndicatorEvidence(string Name, string UnitOfMeasure, decimal? Target, decimal? Outcome, bool? IsReached);

/// <summary>What a goal was judged by.</summary>
public sealed record GoalEvidence(IReadOnlyList<AssignmentEvidence> Assignments, IReadOnlyList<IndicatorEvidence> Indicators)
{
    /// <summary>What the parts together speak for; null where none of them says anything. It judges nothing: that is done by somebody.</summary>
    public GoalOutcome? Suggestion()
    {
        var parts = Indicators.Select(one => one.IsReached).OfType<bool>().Concat(Assignments.Where(one => one.Status != AssignmentStatus.Struck).Select(one => one.Status == AssignmentStatus.Done)).ToList();
        if (parts.Count == 0) return null;
        return parts.All(isReached => isReached) ? GoalOutcome.Reached : parts.Any(isReached => isReached) ? GoalOutcome.PartlyReached : GoalOutcome.NotReached;
    }
}

/// <summary>A goal as it was judged, with what it was judged by then. Verdicts are only added: the last one is in force.</summary>
public sealed class GoalVerdict
{
    private GoalVerdict() { }

    internal GoalVerdict(GoalId goal, int place, GoalOutcome outcome, string motivation, GoalEvidence evidence, PersonId by, DateTimeOffset at)
    {
        (GoalId, Place, Outcome, Motivation) = (goal, place, outcome, motivation);
        (Evidence, By, At) = (evidence, by, at);
    }

    public Guid Id { get; private init; } = OrderedGuid.New();
    public GoalId GoalId { get; private init; }

    /// <summary>From 1.</summary>
    public int Place { get; private init; }
    public GoalOutcome Outcome { get; private init; }
    public string Motivation { get; private init; } = "";
    public GoalEvidence Evidence { get; private init; } = null!;
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }
}
