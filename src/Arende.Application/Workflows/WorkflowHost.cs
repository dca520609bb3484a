using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

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

    /// <inheritdoc cref="ITransitionStore.Begin"/>
    public Task<IAsyncDisposable?> Begin(CancellationToken ct) => writer.Store.Begin(db, ct);

    /// <summary>Starts the latest version of a definition for a subject that has no history yet, or one whose head is given.</summary>
    public async Task Start(string definitionId, TransitionDraft draft, IReadOnlyDictionary<string, JsonNode?> inputs, CancellationToken ct)
    {
        var path = definitions.LatestPath(definitionId);
        var id = OrderedGuid.New();
        var first = await interpreter.Start(path.Definition, new StartInput(draft.Now, draft.Subject.Id.ToString(), inputs));
        var last = await RunHandlers(path, draft, first, known: [], ct);
        var head = await writer.Store.LoadHead(db, draft.Subject.Id, ct);
        await writer.Write(db, draft, new Move(id, path, null, [], last, head), ct);
    }

    /// <summary>Gives an instance a stimulus and writes the transition.</summary>
    /// <returns>What became of the stimulus; when it is anything but accepted, nothing was written.</returns>
    /// <exception cref="LostRaceException">Somebody else was first.</exception>
    /// <exception cref="WorkflowFaultException">The definition failed; nothing was written.</exception>
    public async Task<StimulusAnswer> Move(InstanceSnapshot instance, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var (answer, move) = await Play(instance, stimulus, draft, ct);
        if (move is null) return answer;
        draft.BeforeWriting?.Invoke(instance);
        await writer.Write(db, draft, move, ct);
        return answer;
    }

    /// <summary>Ends an instance where it stands: what it waits for is closed, and nothing comes after. For what was made by mistake, on a path that has no answer for it.</summary>
    /// <exception cref="LostRaceException">Somebody else was first.</exception>
    public Task End(InstanceSnapshot instance, TransitionDraft draft, CancellationToken ct)
    {
        var row = instance.Row;
        var ended = new Transition(row.State, StimulusAnswer.Accepted, WorkflowStatus.Finished, [], []);
        return writer.Write(db, draft, new Move(row.Id, definitions.Path(row.DefinitionId, row.DefinitionVersion), row, instance.Open, ended, instance.Head), ct);
    }

    /// <summary>
    /// Begins an instance that has ended from the beginning, by its own version: for a subject whose end was undone. Its steps of before are gone from the lists, as their visits are counted
    /// anew; what was done in them stands in the history. The caller has a transaction.
    /// </summary>
    public async Task StartAgain(InstanceSnapshot ended, TransitionDraft draft, IReadOnlyDictionary<string, JsonNode?> inputs, CancellationToken ct)
    {
        var row = ended.Row;
        var path = definitions.Path(row.DefinitionId, row.DefinitionVersion);
        var first = await interpreter.Start(path.Definition, new StartInput(draft.Now, draft.Subject.Id.ToString(), inputs));
        var last = await RunHandlers(path, draft, first, known: [], ct);
        await db.WorkItems.Where(item => item.SubjectId == row.SubjectId && item.InstanceId == row.Id).ExecuteDeleteAsync(ct);
        await writer.Write(db, draft, new Move(row.Id, path, row, ended.Open, last, ended.Head), ct);
    }

    /// <summary>Raises what an instance waits for of a kind, by whatever name its definition gives it: what a body did with a case, for instance.</summary>
    /// <returns><see cref="StimulusAnswer.NotWaiting"/> when it waits for nothing of the kind; nothing was written then.</returns>
    public async Task<StimulusAnswer> Raise(InstanceSnapshot instance, StepKind kind, BodyFunction? function, JsonObject? payload, TransitionDraft draft, CancellationToken ct) =>
        Awaited(instance, kind, function)?.Name is { } name ? await Move(instance, new EventRaised(draft.Now, name, payload), draft, ct) : StimulusAnswer.NotWaiting;

    /// <summary>
    /// Raises it again, with another payload, on the state in which the instance stood before: what it opened then is closed, and what it opens now is opened.
    /// The caller knows that nothing else has moved the instance since, and has a transaction.
    /// </summary>
    public async Task<StimulusAnswer> RaiseInstead(
        InstanceSnapshot instance, WorkflowState before, StepKind kind, BodyFunction? function, JsonObject? payload, TransitionDraft draft, CancellationToken ct)
    {
        var path = definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        var stood = interpreter.Look(before).Waiting;
        var step = stood.OfType<Engine.EventWait>().Select(wait => path.Step(wait.ActivityId)).FirstOrDefault(step => step?.Kind == kind && step.Function == function);
        return step?.Name is { } name ? await TakeInstead(instance, before, path, new EventRaised(draft.Now, name, payload), draft, ct) : StimulusAnswer.NotWaiting;
    }

    /// <summary>The same of a task that a person has answered, and whose answer was written wrong.</summary>
    public Task<StimulusAnswer> AnswerInstead(InstanceSnapshot instance, WorkflowState before, string activityId, JsonObject result, TransitionDraft draft, CancellationToken ct) =>
        TakeInstead(instance, before, definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion), new TaskCompleted(draft.Now, activityId, result), draft, ct);

    private async Task<StimulusAnswer> TakeInstead(InstanceSnapshot instance, WorkflowState before, ProcessPath path, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var stood = interpreter.Look(before).Waiting;
        var first = await interpreter.Resume(path.Definition, before, stimulus);
        if (first.Answer != StimulusAnswer.Accepted) return first.Answer;
        var last = await RunHandlersOf(instance.Row, stimulus, path, draft, first, [.. stood.Select(wait => (wait.ActivityId, wait.Visit))], ct);
        // The same visit was opened and closed by an outcome that was corrected before: nobody has acted on it.
        var opened = last.Waiting.Where(wait => !instance.Open.Any(open => open.ActivityId == wait.ActivityId && open.Visit == wait.Visit)).ToList();
        foreach (var wait in opened)
            await db.WorkItems.Where(item => item.SubjectId == instance.Row.SubjectId && item.InstanceId == instance.Row.Id && item.ActivityId == wait.ActivityId && item.Visit == wait.Visit && item.State == WorkItemState.Cancelled).ExecuteDeleteAsync(ct);
        await writer.Write(db, draft, new Move(instance.Row.Id, path, instance.Row, instance.Open, last, instance.Head), ct);
        return StimulusAnswer.Accepted;
    }

    /// <summary>The step at which an instance waits for an event of a kind; null when it doesn't.</summary>
    public ProcessStep? Awaited(InstanceSnapshot instance, StepKind kind, BodyFunction? function)
    {
        var path = definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        return instance.Open.Where(open => open.Kind == WaitKind.Event).Select(open => path.Step(open.ActivityId))
            .FirstOrDefault(step => step?.Kind == kind && step.Function == function);
    }

    /// <summary>The rows that <see cref="Move"/> would write, and nothing written; null when the stimulus would not be accepted.</summary>
    /// <remarks>Handlers change the context as they do in earnest: the caller clears it.</remarks>
    public async Task<TransitionRows?> Foresee(InstanceSnapshot instance, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var (_, move) = await Play(instance, stimulus, draft, ct);
        return move is null ? null : await writer.Rows(db, draft, move, ct);
    }

    private async Task<(StimulusAnswer Answer, Move? Move)> Play(InstanceSnapshot instance, Stimulus stimulus, TransitionDraft draft, CancellationToken ct)
    {
        var row = instance.Row;
        var path = definitions.Path(row.DefinitionId, row.DefinitionVersion);
        var first = await interpreter.Resume(path.Definition, row.State, stimulus);
        if (first.Answer != StimulusAnswer.Accepted) return (first.Answer, null);
        var known = instance.Open.Select(open => (open.ActivityId, open.Visit)).ToHashSet();
        var last = await RunHandlersOf(row, stimulus, path, draft, first, known, ct);
        return (StimulusAnswer.Accepted, new Move(row.Id, path, row, instance.Open, last, instance.Head));
    }

    // Whoever catches the fault knows where it stands.
    private async Task<Transition> RunHandlersOf(
        WorkflowInstance row, Stimulus stimulus, ProcessPath path, TransitionDraft draft, Transition first, HashSet<(string, int)> known, CancellationToken ct)
    {
        try
        {
            return await RunHandlers(path, draft, first, known, ct);
        }
        catch (WorkflowFaultException fault)
        {
            fault.At = (row.Id, stimulus switch
            {
                TaskCompleted task => task.ActivityId,
                TimerRang timer => timer.ActivityId,
                EventRaised raised => raised.Name,
                _ => "",
            });
            throw;
        }
    }

    private async Task<Transition> RunHandlers(
        ProcessPath path, TransitionDraft draft, Transition transition, HashSet<(string, int)> known, CancellationToken ct)
    {
        for (var run = 0; run < LongestRun; run++)
        {
            if (transition.Status == WorkflowStatus.Faulted) throw new WorkflowFaultException(path.Definition.DefinitionId, transition.Incidents);
            if (transition.Waiting.OfType<TaskWait>().FirstOrDefault(IsOurs) is not { } task) return transition;
            var step = path.Step(task.ActivityId)!;
            var result = await handlers.Single(h => h.Handles == step.Kind).Run(draft, step, ct);
            transition = await interpreter.Resume(path.Definition, transition.State, new TaskCompleted(draft.Now, task.ActivityId, result));
        }
        throw new WorkflowFaultException(path.Definition.DefinitionId, [new Incident("", $"More than {LongestRun} steps without a person.")]);

        bool IsOurs(TaskWait wait) => !known.Contains((wait.ActivityId, wait.Visit)) && path.Step(wait.ActivityId) is { Kind.Shape: StepShape.Machine };
    }
}

/// <summary>An instance's step, ready to be written. <c>Before</c> is null when it starts.</summary>
public sealed record Move(
    Guid InstanceId, ProcessPath Path, WorkflowInstance? Before, IReadOnlyList<OpenWait> OpenBefore, Transition After, History.HistoryHead Head);

/// <summary>A definition failed in the middle of a step; nothing of the step was kept.</summary>
public sealed class WorkflowFaultException(string definitionId, IReadOnlyList<Incident> incidents)
    : Exception($"The workflow '{definitionId}' could not take the step: {string.Join("; ", incidents.Select(i => $"{i.ActivityId}: {i.Message}"))}")
{
    /// <summary>The instance, and the activity or event whose answer it could not take; null where no instance was running yet.</summary>
    public (Guid InstanceId, string ActivityId)? At { get; set; }
}
