namespace Arende.Engine;

/// <summary>
/// Takes a workflow from one wait to the next. It has no clock, no I/O and no randomness of its own: the same input gives
/// the same transition, always.
/// </summary>
public interface IWorkflowInterpreter
{
    /// <summary>Starts an instance and runs it to its first wait, its end or its first fault.</summary>
    /// <exception cref="WorkflowInputException">An input is unknown or can't be converted, or a correlation id is needed and missing.</exception>
    ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input);

    /// <summary>
    /// Gives an instance one stimulus and runs it to the next wait. A stimulus that nothing waits for changes nothing:
    /// <see cref="Transition.Answer"/> says why and <see cref="Transition.State"/> is the state that came in.
    /// </summary>
    ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus);

    /// <summary>
    /// Takes an instance to another version of its definition. What it waits for it goes on waiting for, but for what the map says;
    /// no activity that has been answered is entered again by itself.
    /// </summary>
    ValueTask<Mapping> Map(WorkflowState state, WorkflowDefinition to, StepMap map, DateTimeOffset now);
}

/// <summary>Where an instance is to stand in another version, where that isn't where it stands now.</summary>
/// <param name="Leave">Ids of activities whose waits end.</param>
/// <param name="Enter">Ids of activities that are entered instead.</param>
/// <param name="Arrived">Connections of the other version over which branches have come to a join.</param>
public sealed record StepMap(IReadOnlyCollection<string> Leave, IReadOnlyCollection<string> Enter, IReadOnlyCollection<Connection> Arrived)
{
    /// <summary>The instance stands in the other version as it stands now.</summary>
    public static StepMap AsItStands { get; } = new([], [], []);
}

/// <summary>An instance in another version; <c>Transition</c> is null when it doesn't fit, and <c>Reasons</c> say why.</summary>
public sealed record Mapping(Transition? Transition, IReadOnlyList<string> Reasons);
