using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Engine.Definitions;
using Arende.Engine.Execution;
using Elsa.Scheduling.Bookmarks;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime.Stimuli;
using ElsaWorkflowState = Elsa.Workflows.State.WorkflowState;
using WorkflowStatus = Arende.Engine.WorkflowStatus;

namespace Arende.Elsa;

/// <summary>Reads from what Elsa left what the port tells: status, waits with their visits, values and incidents.</summary>
static class ElsaRows
{
    public static StateRows Of(ElsaTransition transition, ElsaWorkflowState state, WorkflowExecutionContext context)
    {
        var before = transition.Before;
        var status = StatusOf(state);
        Wait[] waits = status == WorkflowStatus.Running ? Waits(transition, state.Bookmarks) : [];
        // Elsa ends a way that leads nowhere as if it had come to its end.
        if (transition.Problem is not null && status != WorkflowStatus.Faulted) (status, waits) = (WorkflowStatus.Faulted, []);
        return before with
        {
            Status = status,
            CorrelationId = state.CorrelationId,
            Sequence = before.Sequence + 1,
            Values = Values(transition.Definition.Model, before, context),
            Visits = transition.Visits,
            Inputs = before.Inputs,
            Waits = waits,
            Arrivals = [.. transition.Arrivals],
            NamedEvents = NamedEvents(transition.Definition.Model, before, waits),
            Incidents = [.. state.Incidents.Select(incident => new Incident(incident.ActivityId, incident.Message)), .. transition.Problem is { } problem ? [problem] : Array.Empty<Incident>()],
        };
    }

    /// <summary>What bookmarks wait for.</summary>
    public static Wait[] Waits(ElsaTransition transition, IEnumerable<Bookmark> bookmarks) =>
        [.. bookmarks.GroupBy(bookmark => bookmark.ActivityId).SelectMany(same => WaitsOf(transition, [.. same]))];

    static WorkflowStatus StatusOf(ElsaWorkflowState state) => state.Status == global::Elsa.Workflows.WorkflowStatus.Running ? WorkflowStatus.Running
        : state.SubStatus == WorkflowSubStatus.Faulted ? WorkflowStatus.Faulted
        : WorkflowStatus.Finished;

    // An activity that was entered while it waited has two bookmarks: the last entries are those that wait.
    static IEnumerable<Wait> WaitsOf(ElsaTransition transition, IReadOnlyList<Bookmark> bookmarks)
    {
        var first = transition.Visits[transition.Definition.Model.Find(bookmarks[0].ActivityId)!.Position] - bookmarks.Count + 1;
        return bookmarks.Select((bookmark, i) => WaitOf(transition, bookmark, first + i));
    }

    static Wait WaitOf(ElsaTransition transition, Bookmark bookmark, int visit) => bookmark.Payload switch
    {
        RunTaskStimulus task => new TaskWait(bookmark.ActivityId, visit, task.TaskName, PayloadOf(transition, bookmark.ActivityId, visit, task.TaskId)),
        EventStimulus waited => new EventWait(bookmark.ActivityId, visit, waited.EventName),
        DelayPayload delay => new TimerWait(bookmark.ActivityId, visit, delay.ResumeAt.ToUniversalTime()),
        StartAtPayload at => new TimerWait(bookmark.ActivityId, visit, at.ExecuteAt.ToUniversalTime()),
        var other => throw new InvalidOperationException($"Elsa waits in '{bookmark.ActivityId}' for {other?.GetType().Name ?? "nothing"}, which nobody here can answer."),
    };

    static JsonNode? PayloadOf(ElsaTransition transition, string activityId, int visit, string taskId) =>
        transition.Before.Waits.OfType<TaskWait>().FirstOrDefault(wait => wait.ActivityId == activityId && wait.Visit == visit)?.Payload
        ?? ElsaValues.ToJson(transition.PayloadOf(taskId));

    static JsonNode?[] Values(DefinitionModel model, StateRows before, WorkflowExecutionContext context)
    {
        JsonNode?[] values = [.. before.Values];
        var root = context.ActivityExecutionContexts.First(one => one.Activity is Workflow).ExpressionExecutionContext;
        foreach (var variable in context.Workflow.Variables)
            if (Array.Find(model.Variables, one => one.Flowchart == 0 && one.Name == variable.Name) is { } known)
                values[known.Position] = ElsaValues.ToJson(variable.Get(root));
        return values;
    }

    static NamedEvent[] NamedEvents(DefinitionModel model, StateRows before, Wait[] waits)
    {
        var named = waits.OfType<EventWait>().Where(wait => model.Find(wait.ActivityId)!.Node.EventName is null).Select(wait => new NamedEvent(wait.ActivityId, wait.EventName)).ToList();
        return [.. before.NamedEvents.Where(old => !named.Exists(one => one.ActivityId == old.ActivityId)), .. named];
    }
}
