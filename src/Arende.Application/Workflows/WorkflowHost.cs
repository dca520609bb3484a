using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>
/// Takes an instance from one wait to the next, with all that it causes, in one commit: the interpreter says what happens,
/// handlers do the steps that need no person, and the store writes the rows.
/// </summary>
public sealed class WorkflowHost(
    ArendeDb db, DefinitionCatalogue definitions, IWorkflowInterpreter interpreter, TransitionWriter writer, IEnumerable<ITaskHandler> handlers)
{
    // Steps without a person in one transition; more means that a definition goes round in circles.
    private const int LongestRun = 200;

    public Task<InstanceSnapshot?> Load(Guid instanceId, CancellationToken ct) => writer.Store.Load(db, instanceId, ct);

    public Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(Guid workItemId, CancellationToken ct) =>
        writer.Store.LoadByWorkItem(db, workItemId, ct);

    /// <summary>Starts the latest version of a definition for a subject that has no history yet, or one whose head is given.</summary>
    public async Task Start(string definitionId, TransitionDraft draft, IReadOnlyDictionary<string, JsonNode?> inputs, CancellationToken ct)
    {
        var definition = definitions.Latest(definitionId);
        var id = Guid.CreateVersion7();
        var first = await interpreter.Start(definition, new StartInput(draft.Now, draft.Subject.Id.ToString(), inputs));
        var last = await RunHandlers(definition, draft, first, known: [], ct);
        var head = await writer.Store.LoadHead(db, draft.Subject.Id, ct);
        await writer.Write(db, draft, new Move(id, definition, null, [], last, head), ct);
    }

    /// <summary>Gives an instance a stimulus and writes the transition.</summary>
    /// <returns>What became of the stimulus; when it is anything but accepted, nothing was written.</returns>
    /// <exception cref="LostRaceException">Somebody else was first.</exception>
    /// <exception cref="WorkflowFaultException">The definition failed; nothing was written.</exception>
    public async Task<StimulusAnswer> Move(InstanceSnapshot instance, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var (answer, move) = await Play(instance, stimulus, draft, ct);
        if (move is not null) await writer.Write(db, draft, move, ct);
        return answer;
    }

    /// <summary>The rows that <see cref="Move"/> would write, and nothing written; null when the stimulus would not be accepted.</summary>
    /// <remarks>Handlers change the context as they do in earnest: the caller clears it.</remarks>
    public async Task<TransitionRows?> Foresee(InstanceSnapshot instance, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var (_, move) = await Play(instance, stimulus, draft, ct);
        return move is null ? null : await writer.Rows(draft, move, ct);
    }

    private async Task<(StimulusAnswer Answer, Move? Move)> Play(InstanceSnapshot instance, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var row = instance.Row;
        var definition = definitions.Of(row.DefinitionId, row.DefinitionVersion);
        var first = await interpreter.Resume(definition, WorkflowState.Parse(row.State), stimulus);
        if (first.Answer != StimulusAnswer.Accepted) return (first.Answer, null);
        var known = instance.Open.Select(open => (open.ActivityId, open.Visit)).ToHashSet();
        var last = await RunHandlers(definition, draft, first, known, ct);
        return (StimulusAnswer.Accepted, new Move(row.Id, definition, row, instance.Open, last, instance.Head));
    }

    private async Task<Transition> RunHandlers(
        WorkflowDefinition definition, TransitionDraft draft, Transition transition, HashSet<(string, int)> known, CancellationToken ct)
    {
        for (var run = 0; run < LongestRun; run++)
        {
            if (transition.Status == WorkflowStatus.Faulted) throw new WorkflowFaultException(definition.DefinitionId, transition.Incidents);
            if (transition.Waiting.OfType<TaskWait>().FirstOrDefault(IsOurs) is not { } task) return transition;
            var result = await handlers.Single(h => h.TaskName == task.TaskName).Run(draft, ct);
            transition = await interpreter.Resume(definition, transition.State, new TaskCompleted(draft.Now, task.ActivityId, result));
        }
        throw new WorkflowFaultException(definition.DefinitionId, [new Incident("", $"More than {LongestRun} steps without a person.")]);

        bool IsOurs(TaskWait wait) => !known.Contains((wait.ActivityId, wait.Visit)) && handlers.Any(h => h.TaskName == wait.TaskName);
    }
}

/// <summary>An instance's step, ready to be written. <c>Before</c> is null when it starts.</summary>
public sealed record Move(
    Guid InstanceId, WorkflowDefinition Definition, WorkflowInstance? Before, IReadOnlyList<OpenWait> OpenBefore, Transition After, History.HistoryHead Head);

/// <summary>A definition failed in the middle of a step; nothing of the step was kept.</summary>
public sealed class WorkflowFaultException(string definitionId, IReadOnlyList<Incident> incidents)
    : Exception($"The workflow '{definitionId}' could not take the step: {string.Join("; ", incidents.Select(i => $"{i.ActivityId}: {i.Message}"))}");
