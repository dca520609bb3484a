using Arende.Engine;
using Arende.Engine.Execution;
using Elsa.Workflows.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Elsa;

/// <summary>
/// Elsa 3.7.1 in the place of our own interpreter: a transition is run by Elsa's own runner, purely in memory, from the state that the
/// transition before it left. What Elsa doesn't answer (a timer that isn't due, a task that is done already) is answered from the rows
/// that our own interpreter keeps too, and that lie beside Elsa's state.
/// </summary>
/// <param name="days">Where the days of a Delay are counted, as <see cref="FlowchartInterpreter"/> counts them; null counts 24 hours.</param>
public sealed class ElsaInterpreter(TimeZoneInfo? days = null) : IWorkflowInterpreter, IDisposable
{
    /// <summary>The name of the format of its states.</summary>
    public const string Format = "elsa-3.7-1";

    readonly TimeZoneInfo zone = days ?? TimeZoneInfo.Utc;
    // Half a second of work: only where somebody runs on Elsa.
    readonly Lazy<ServiceProvider> services = new(ElsaServices.Build);
    readonly ElsaGraphs graphs = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> Formats { get; } = [Format];

    /// <inheritdoc/>
    public async ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input)
    {
        var rows = StartRows.Of(definition, input);
        var inputs = rows.Inputs.ToDictionary(given => given.Key, given => ElsaValues.From(given.Value)!);
        return await Run(definition, rows, input.Now, "", (run, _) => run.Start(inputs));
    }

    /// <inheritdoc/>
    public async ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus)
    {
        var stood = ElsaState.Read(state);
        if (stood.Rows.Status != WorkflowStatus.Running) return Unmoved(state, stood, StimulusAnswer.Ended);
        var rows = stood.Rows.In(definition.Model);
        if (Answer(definition, rows, stimulus) is { } unmoved) return Unmoved(state, stood, unmoved);
        return await Run(definition, rows, stimulus.Now, stood.Elsa, (run, elsa) => stimulus switch
        {
            TaskCompleted task => run.Complete(elsa, task),
            EventRaised raised => run.Raise(elsa, raised),
            TimerRang timer => run.Ring(elsa, timer),
            TimerMoved moved => run.Move(elsa, moved),
            _ => throw new ArgumentException($"A stimulus of the type {stimulus.GetType().Name} is unknown.", nameof(stimulus)),
        });
    }

    /// <summary>Refused: where a branch stands in Elsa's flowchart is Elsa's own, and nothing but Elsa may write it.</summary>
    public ValueTask<Mapping> Map(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to, StepMap map, DateTimeOffset now)
    {
        ElsaState.Read(state);
        return new(new Mapping(null, [$"It runs on Elsa, which can't take an instance from version {from.Version} to {to.Version}: it stays on its version to its end."]));
    }

    /// <inheritdoc/>
    public WorkflowView Look(WorkflowState state) => ElsaState.Read(state).Rows.View();

    /// <summary>A definition as Elsa writes it after it has read it: what its own tools would export.</summary>
    public string ImportAndExport(string definition)
    {
        using var scope = services.Value.CreateScope();
        return ElsaGraphs.Export(definition, scope.ServiceProvider);
    }

    /// <summary>Lets Elsa's services go.</summary>
    public void Dispose()
    {
        if (services.IsValueCreated) services.Value.Dispose();
    }

    async Task<Transition> Run(WorkflowDefinition definition, StateRows rows, DateTimeOffset now, string elsa, Func<ElsaRun, string, Task<ElsaState>> step)
    {
        for (var evened = new HashSet<string>(); ; )
        {
            await using var scope = services.Value.CreateAsyncScope();
            var transition = new ElsaTransition(definition, rows, now);
            using var running = transition.Begin();
            var graph = await graphs.Of(definition, scope.ServiceProvider);
            var after = await step(new ElsaRun(scope.ServiceProvider, graph, transition, zone), elsa);
            if (elsa.Length > 0 && Corrected(definition, graph, rows, after.Rows, elsa, evened) is { } corrected)
            {
                elsa = corrected;
                continue;
            }
            after = after with { Rows = Ended(definition, after.Rows) };
            return Told(new WorkflowState(Format, after.Write()), after.Rows, StimulusAnswer.Accepted);
        }
    }

    // Each meeting point is held once and evened once in a step: a step that has been taken for each of them is taken as Elsa takes it.
    static string? Corrected(WorkflowDefinition definition, WorkflowGraph graph, StateRows before, StateRows after, string elsa, HashSet<string> done)
    {
        if (MeetingPoints.Hurried(definition.Model, before, after) is { } hurried && done.Add($"hold {hurried.Id}")) return MeetingPoints.Hold(elsa, graph, hurried);
        if (MeetingPoints.Missed(definition.Model, after) is { } missed && done.Add($"even {missed.Id}")) return MeetingPoints.Even(elsa, graph, missed, [.. after.Arrivals.Except(before.Arrivals)]);
        return null;
    }

    // Elsa ends without a word where nothing moves any more, and looks as if it had come to its end.
    static StateRows Ended(WorkflowDefinition definition, StateRows rows)
    {
        if (rows.Status == WorkflowStatus.Faulted || (rows.Status == WorkflowStatus.Finished && MeetingPoints.Starved(definition.Model, rows) is null)) return rows with { Arrivals = [] };
        if (rows.Status == WorkflowStatus.Running) return rows;
        var join = MeetingPoints.Starved(definition.Model, rows)!;
        return rows with { Status = WorkflowStatus.Faulted, Arrivals = [], Incidents = [.. rows.Incidents, new Incident(join.Id, Arende.Engine.Execution.Run.Starves(join))] };
    }

    // Null: it is waited for.
    static StimulusAnswer? Answer(WorkflowDefinition definition, StateRows rows, Stimulus stimulus)
    {
        if (stimulus is EventRaised raised)
            return rows.Waits.Any(wait => wait is EventWait waited && waited.EventName == raised.Name) ? null : StimulusLateness.OfEvent(definition.Model, rows, raised.Name);
        var id = stimulus switch { TaskCompleted task => task.ActivityId, TimerRang timer => timer.ActivityId, TimerMoved moved => moved.ActivityId, _ => "" };
        if (definition.Model.Find(id) is not { } step) return StimulusAnswer.UnknownActivity;
        var wait = Array.Find(rows.Waits, wait => wait.ActivityId == id && wait is TaskWait == stimulus is TaskCompleted && wait is not EventWait);
        if (wait is null) return StimulusLateness.Of(rows, step, stimulus);
        return wait is TimerWait { DueAt: var due } && stimulus is TimerRang && stimulus.Now < due ? StimulusAnswer.NotDue : null;
    }

    static Transition Unmoved(WorkflowState state, ElsaState stood, StimulusAnswer answer) => Told(state, stood.Rows, answer);

    static Transition Told(WorkflowState state, StateRows rows, StimulusAnswer answer) => new(state, answer, rows.Status, rows.Waits, rows.Incidents);
}
