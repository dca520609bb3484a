using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Execution;

namespace Arende.Engine;

/// <summary>
/// Runs Elsa's flowcharts. It keeps nothing between calls, so one interpreter serves all threads; scripts run in engines
/// that are lent from a pool and isolated from each other.
/// </summary>
/// <param name="days">Where the days of a Delay are counted; null counts them as 24 hours, in UTC, as Elsa does.</param>
public sealed class FlowchartInterpreter(TimeZoneInfo? days = null) : IWorkflowInterpreter
{
    /// <summary>The name of the format of its states.</summary>
    public const string Format = "arende-flowchart-1";

    readonly TimeZoneInfo zone = days ?? TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public IReadOnlyList<string> Formats { get; } = [Format];

    /// <inheritdoc/>
    public ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input)
    {
        var run = new Run(definition.Model, StartRows.Of(definition, input), input.Now, zone);
        run.Start();
        return new(run.ToTransition(StimulusAnswer.Accepted));
    }

    /// <inheritdoc/>
    public ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus)
    {
        if (state.Rows.Status != WorkflowStatus.Running) return new(Unmoved(state, StimulusAnswer.Ended));
        var rows = state.Rows.In(definition.Model);
        return new(stimulus switch
        {
            TaskCompleted task => Resume(definition.Model, rows, state, task, task.ActivityId, task.Result),
            TimerRang timer => Resume(definition.Model, rows, state, timer, timer.ActivityId, null),
            TimerMoved moved => Move(definition.Model, rows, state, moved),
            EventRaised raised => Raise(definition.Model, rows, state, raised),
            _ => throw new ArgumentException($"A stimulus of the type {stimulus.GetType().Name} is unknown.", nameof(stimulus)),
        });
    }

    /// <inheritdoc/>
    public ValueTask<Mapping> Map(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to, StepMap map, DateTimeOffset now) =>
        new(StateMapping.Make(state.Rows, from, to, map, now, zone));

    /// <inheritdoc/>
    public WorkflowView Look(WorkflowState state) => state.Rows.View();

    Transition Resume(DefinitionModel model, StateRows rows, WorkflowState state, Stimulus stimulus, string activityId, JsonNode? result)
    {
        if (model.Find(activityId) is not { } step) return Unmoved(state, StimulusAnswer.UnknownActivity);
        var wait = Array.Find(rows.Waits, w => w.ActivityId == activityId);
        if (wait is null || wait is TaskWait != stimulus is TaskCompleted || wait is EventWait)
            return Unmoved(state, StimulusLateness.Of(rows, step, stimulus));
        if (wait is TimerWait timer && stimulus.Now < timer.DueAt) return Unmoved(state, StimulusAnswer.NotDue);
        var run = new Run(model, rows, stimulus.Now, zone);
        run.Answer(step, result);
        run.Continue();
        return run.ToTransition(StimulusAnswer.Accepted);
    }

    Transition Raise(DefinitionModel model, StateRows rows, WorkflowState state, EventRaised raised)
    {
        var waiting = Array.FindAll(rows.Waits, wait => wait is EventWait waited && waited.EventName == raised.Name);
        if (waiting.Length == 0) return Unmoved(state, StimulusLateness.OfEvent(model, rows, raised.Name));
        var run = new Run(model, rows, raised.Now, zone);
        var payload = raised.Payload ?? new JsonObject();
        // All that waited when the event came get it; what comes to wait for the same name meanwhile waits for the next.
        foreach (var wait in waiting) run.Answer(model.Find(wait.ActivityId)!, payload);
        run.Continue();
        return run.ToTransition(StimulusAnswer.Accepted);
    }

    static Transition Move(DefinitionModel model, StateRows rows, WorkflowState state, TimerMoved moved)
    {
        if (model.Find(moved.ActivityId) is not { } step) return Unmoved(state, StimulusAnswer.UnknownActivity);
        var at = Array.FindIndex(rows.Waits, wait => wait is TimerWait && wait.ActivityId == moved.ActivityId);
        if (at < 0) return Unmoved(state, StimulusLateness.Of(rows, step, moved));
        var waits = rows.Waits.ToArray();
        waits[at] = (TimerWait)waits[at] with { DueAt = moved.DueAt.ToUniversalTime() };
        var after = rows with { Waits = waits, Sequence = rows.Sequence + 1 };
        return new Transition(new WorkflowState(after), StimulusAnswer.Accepted, after.Status, waits, after.Incidents);
    }

    static Transition Unmoved(WorkflowState state, StimulusAnswer answer) =>
        new(state, answer, state.Rows.Status, state.Rows.Waits, state.Rows.Incidents);
}
