namespace Arende.Engine;

/// <summary>
/// Takes a workflow from one wait to the next. It has no clock, no I/O and no randomness of its own: the same input gives
/// the same transition, always.
/// </summary>
public interface IWorkflowInterpreter
{
    /// <summary>The names of the formats of the states that it reads; it writes the first.</summary>
    IReadOnlyList<string> Formats { get; }

    /// <summary>Starts an instance and runs it to its first wait, its end or its first fault.</summary>
    /// <exception cref="WorkflowInputException">An input is unknown or can't be converted, or a correlation id is needed and missing.</exception>
    ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input);

    /// <summary>
    /// Gives an instance one stimulus and runs it to the next wait. A stimulus that nothing waits for changes nothing:
    /// <see cref="Transition.Answer"/> says why and <see cref="Transition.State"/> is the state that came in.
    /// </summary>
    /// <exception cref="FormatException">The state is of another format, or its text is none of it.</exception>
    ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus);

    /// <summary>
    /// Takes an instance from the version that it runs on to another. What it waits for it goes on waiting for, but for what the map says;
    /// no activity that has been answered is entered again by itself. One that doesn't fit is answered with the reasons. <c>now</c> is UTC.
    /// </summary>
    /// <exception cref="FormatException">The state is of another format, or its text is none of it.</exception>
    ValueTask<Mapping> Map(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to, StepMap map, DateTimeOffset now);

    /// <summary>What is in a state, for people to see. Nothing is decided by it that <see cref="Resume"/> or <see cref="Map"/> decides.</summary>
    /// <exception cref="FormatException">The state is of another format, or its text is none of it.</exception>
    WorkflowView Look(WorkflowState state);
}
