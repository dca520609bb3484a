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
}
