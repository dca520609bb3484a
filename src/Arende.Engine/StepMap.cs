namespace Arende.Engine;

/// <summary>How instances of one version stand in another, where that isn't where they stood.</summary>
/// <param name="Moves">The first that holds for an instance is taken; one for which none holds stands as it stood.</param>
/// <param name="Steps">By the id of an activity that is waited in, the activity that is entered instead, whichever move is taken.</param>
public sealed record StepMap(IReadOnlyList<StepMove> Moves, IReadOnlyDictionary<string, string> Steps)
{
    /// <summary>Every instance stands in the other version as it stood.</summary>
    public static StepMap AsItStands { get; } = new([]);

    /// <summary>Without steps of whoever moves them.</summary>
    public StepMap(IReadOnlyList<StepMove> moves) : this(moves, new Dictionary<string, string>()) { }
}

/// <summary>One way to stand in another version.</summary>
/// <param name="When">By variable, the outcome that it must hold; <c>*</c> is any value but null. All must hold.</param>
/// <param name="AtJoin">An activity at which a branch must have come over a connection that the other version lacks; null where that doesn't matter.</param>
/// <param name="Leave">Ids of activities whose waits end.</param>
/// <param name="Enter">Ids of activities that are entered instead.</param>
/// <param name="Arrived">Branches that have come to a join of the other version.</param>
public sealed record StepMove(
    IReadOnlyDictionary<string, string> When, string? AtJoin, IReadOnlyCollection<string> Leave, IReadOnlyCollection<string> Enter, IReadOnlyCollection<StepArrival> Arrived)
{
    /// <summary>Ids of activities: it doesn't hold for an instance that waits in one of them.</summary>
    public IReadOnlyCollection<string> Unless { get; init; } = [];

    /// <summary>A move that holds for every instance.</summary>
    public static StepMove Always(IReadOnlyCollection<string> leave, IReadOnlyCollection<string> enter) => new(new Dictionary<string, string>(), null, leave, enter, []);
}

/// <summary>A branch that has come to a join over a connection, unless the instance waits in one of some activities.</summary>
public sealed record StepArrival(Connection Over, IReadOnlyCollection<string> Unless);

/// <summary>An instance in another version; <c>Transition</c> is null when it doesn't fit, and <c>Reasons</c> say why.</summary>
public sealed record Mapping(Transition? Transition, IReadOnlyList<string> Reasons);
