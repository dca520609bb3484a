using System.Text.Json.Nodes;
using Arende.Engine.Definitions;

namespace Arende.Engine.Execution;

/// <summary>Puts a state's branches where they belong in another version of the definition, or says what keeps them from it.</summary>
static class StateMapping
{
    public static Mapping Make(StateRows rows, WorkflowDefinition to, StepMap map, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (rows.Status != WorkflowStatus.Running) return new(null, ["It has ended."]);
        var connections = to.Connections.ToHashSet();
        var arrivals = rows.Arrivals.Where(a => connections.Contains(new Connection(a.Source, a.Port, a.Target)))
            .Union(map.Arrived.Select(c => new Arrival(c.TargetId, c.SourceId, c.Port))).ToArray();
        var replaced = map.Arrived.Select(c => c.TargetId).Concat(map.Enter).Any();
        var reasons = rows.Arrivals.Except(arrivals).Where(_ => !replaced).Select(a => $"A branch has come from '{a.Source}' to '{a.Target}', and there is no such connection.")
            .Concat(map.Arrived.Where(c => !connections.Contains(c)).Select(c => $"There is no connection from '{c.SourceId}' to '{c.TargetId}'."))
            .Concat(map.Enter.Where(id => to.Model.Find(id) is null).Select(id => $"There is no activity '{id}'."));
        var kept = rows with { Waits = [.. rows.Waits.Where(wait => !map.Leave.Contains(wait.ActivityId))], Arrivals = arrivals };
        reasons = [.. reasons, .. kept.OpenFlowcharts.Where(id => to.Model.Find(id) is null).Select(id => $"There is no activity '{id}'."),
            .. kept.Waits.Select(wait => Changed(wait, to.Model.Find(wait.ActivityId))).OfType<string>()];
        if (reasons.ToList() is { Count: > 0 } all) return new(null, all);

        var run = new Run(to.Model, kept.In(to.Model), now, zone);
        foreach (var id in map.Enter) run.Enter(to.Model.Find(id)!);
        run.Continue();
        var after = run.ToTransition(StimulusAnswer.Accepted);
        return after.Status == WorkflowStatus.Faulted ? new(null, [.. after.Incidents.TakeLast(1).Select(i => i.Message)]) : new(after, []);
    }

    // What is waited for was shown to people as it stood: another step under the same id isn't theirs to answer.
    static string? Changed(Wait wait, Step? step) => (wait, step) switch
    {
        (_, null) => $"It waits in '{wait.ActivityId}', which isn't there.",
        (TaskWait task, { Type: ActivityType.RunTask }) when step.Value.StaticText == task.TaskName && JsonNode.DeepEquals(step.StaticPayload, task.Payload) => null,
        (EventWait waited, { Type: ActivityType.Event }) when step.Value.StaticText is null || step.Value.StaticText == waited.EventName => null,
        (TimerWait, { Type: ActivityType.Delay or ActivityType.StartAt }) => null,
        _ => $"It waits in '{wait.ActivityId}', which is another step there.",
    };
}
