namespace Arende.Application.Steps;

/// <summary>What takes a step: a person's answer, the product itself, what a meeting raises for its cases, or the clock.</summary>
public enum StepShape { Person, Machine, Event, Timer }

/// <summary>
/// A kind of step: a capability of the product that any definition may use. An activity names it by its property <c>kind</c>. What a
/// step of the kind is called, whose it is and how it may be answered stands in the definition.
/// </summary>
public sealed record StepKind(string Id, StepShape Shape)
{
    /// <summary>The case is read before it goes to a body: who has the step sees what import remarked, and may send the case back.</summary>
    public bool IsReview { get; init; }

    /// <summary>It is answered with a day, and nothing follows without one.</summary>
    public bool AsksDate { get; init; }

    /// <summary>It is what a body did: the activity says which, by its function (<c>committee</c>, <c>board</c>, <c>council</c>).</summary>
    public bool NeedsFunction { get; init; }

    /// <summary>The definition says when it reminds, by its variables (<see cref="Workflows.LadderReader"/>).</summary>
    public bool NeedsLadder { get; init; }

    /// <summary>The outcomes that the kind's rules know, by id: a definition offers all of them.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];
}

/// <summary>Has a kind of its own. One class a kind, in this folder; it may also be the kind's rule or handler.</summary>
public interface IStep
{
    static abstract StepKind Kind { get; }
}
