namespace Arende.Engine;

/// <summary>
/// Several interpreters in one installation. A new instance begins on the first; one that has begun goes on with the interpreter that
/// began it, which is told by the format of its state.
/// </summary>
/// <param name="forNew">On which new instances begin.</param>
/// <param name="others">Those that only go on with what they have begun.</param>
public sealed class InterpretersByFormat(IWorkflowInterpreter forNew, params IReadOnlyList<IWorkflowInterpreter> others) : IWorkflowInterpreter
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Formats { get; } = [.. forNew.Formats, .. others.SelectMany(other => other.Formats)];

    /// <inheritdoc/>
    public ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input) => forNew.Start(definition, input);

    /// <inheritdoc/>
    public ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus) => Of(state).Resume(definition, state, stimulus);

    /// <inheritdoc/>
    public ValueTask<Mapping> Map(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to, StepMap map, DateTimeOffset now) => Of(state).Map(state, from, to, map, now);

    /// <inheritdoc/>
    public WorkflowView Look(WorkflowState state) => Of(state).Look(state);

    IWorkflowInterpreter Of(WorkflowState state) =>
        others.Prepend(forNew).FirstOrDefault(one => one.Formats.Contains(state.Format))
        ?? throw new FormatException($"The state is of the format '{state.Format}', and no interpreter of this build reads it; there are {string.Join(" and ", Formats)}.");
}
