using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Engine.Execution;
using Elsa.Scheduling.Bookmarks;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.Options;
using Elsa.Workflows.Runtime.Activities;
using Microsoft.Extensions.DependencyInjection;
using ElsaWorkflowState = Elsa.Workflows.State.WorkflowState;

namespace Arende.Elsa;

/// <summary>Lets Elsa take an instance from one wait to the next.</summary>
sealed class ElsaRun(IServiceProvider scope, WorkflowGraph graph, ElsaTransition transition, TimeZoneInfo zone)
{
    readonly IWorkflowRunner runner = scope.GetRequiredService<IWorkflowRunner>();
    readonly IWorkflowStateSerializer serializer = scope.GetRequiredService<IWorkflowStateSerializer>();
    readonly HashSet<string> stood = [];

    public async Task<ElsaState> Start(Dictionary<string, object> inputs)
    {
        var correlationId = transition.Before.CorrelationId;
        var result = await runner.RunAsync(graph, new RunWorkflowOptions
        {
            WorkflowInstanceId = correlationId ?? transition.Definition.DefinitionId, CorrelationId = correlationId, Input = inputs,
        });
        return Stored(result.WorkflowState, result.WorkflowExecutionContext);
    }

    public Task<ElsaState> Complete(string elsa, TaskCompleted task) => Answer(elsa, [task.ActivityId], RunTask.InputKey, ElsaValues.From(task.Result));

    // Elsa takes one bookmark at a time: those that waited when the event came get it in the order of their ids.
    public Task<ElsaState> Raise(string elsa, EventRaised raised) => Answer(
        elsa,
        transition.Before.Waits.OfType<EventWait>().Where(wait => wait.EventName == raised.Name).Select(wait => wait.ActivityId).Order(StringComparer.Ordinal),
        Event.EventInputWorkflowInputKey,
        ElsaValues.From(raised.Payload ?? new JsonObject()));

    public Task<ElsaState> Ring(string elsa, TimerRang timer) => Answer(elsa, [timer.ActivityId], null, null);

    /// <summary>Nothing is run: the time in the bookmark is another.</summary>
    public Task<ElsaState> Move(string elsa, TimerMoved moved)
    {
        var state = Read(elsa);
        var bookmark = state.Bookmarks.First(bookmark => bookmark.ActivityId == moved.ActivityId);
        var due = moved.DueAt.ToUniversalTime();
        bookmark.Payload = bookmark.Payload is DelayPayload ? new DelayPayload(due) : new StartAtPayload(due);
        var waits = transition.Before.Waits.Select(wait => wait is TimerWait timer && timer.ActivityId == moved.ActivityId ? timer with { DueAt = due } : wait);
        return Task.FromResult(new ElsaState(transition.Before with { Waits = [.. waits], Sequence = transition.Before.Sequence + 1 }, serializer.Serialize(state)));
    }

    async Task<ElsaState> Answer(string elsa, IEnumerable<string> activityIds, string? key, object? value)
    {
        var state = Read(elsa);
        WorkflowExecutionContext? context = null;
        foreach (var id in activityIds)
        {
            // What another branch has ended meanwhile is waited for no more.
            var bookmark = state.Bookmarks.FirstOrDefault(bookmark => bookmark.ActivityId == id && stood.Contains(bookmark.Id));
            if (bookmark is null || state.Status != global::Elsa.Workflows.WorkflowStatus.Running) continue;
            var options = new RunWorkflowOptions { BookmarkId = bookmark.Id, Input = key is null ? null : new Dictionary<string, object> { [key] = value! } };
            var result = await runner.RunAsync(graph, state, options);
            (state, context) = (result.WorkflowState, result.WorkflowExecutionContext);
        }
        return Stored(state, context ?? throw new InvalidOperationException("Elsa's state has no bookmark of what the instance waits for."));
    }

    ElsaWorkflowState Read(string elsa)
    {
        var state = serializer.Deserialize(elsa);
        stood.UnionWith(state.Bookmarks.Select(bookmark => bookmark.Id));
        return state;
    }

    ElsaState Stored(ElsaWorkflowState state, WorkflowExecutionContext context)
    {
        foreach (var bookmark in state.Bookmarks.Where(bookmark => !stood.Contains(bookmark.Id)))
            if (bookmark.Payload is DelayPayload delay) bookmark.Payload = new DelayPayload(Calendar(delay.ResumeAt));
        return new(ElsaRows.Of(transition, state, context), serializer.Serialize(state));
    }

    // Elsa counts a day as 24 hours; here it is a day of the place, as our own interpreter counts.
    DateTimeOffset Calendar(DateTimeOffset due)
    {
        var span = due - transition.Now;
        return CalendarDays.Add(transition.Now, span.Days, span - TimeSpan.FromDays(span.Days), zone);
    }
}
