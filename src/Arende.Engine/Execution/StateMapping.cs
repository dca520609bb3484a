using System.Text.Json.Nodes;
using Arende.Engine.Definitions;

namespace Arende.Engine.Execution;

/// <summary>Puts a state's branches where they belong in another version of the definition, or says what keeps them from it.</summary>
static class StateMapping
{
    static readonly StepMove Stay = StepMove.Always([], []);

    public static Mapping Make(StateRows rows, WorkflowDefinition from, WorkflowDefinition to, StepMap map, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (rows.Status != WorkflowStatus.Running) return new(null, ["It has ended."]);
        if (rows.Standing.FirstOrDefault(id => from.Model.Find(id) is null) is { } stray) return new(null, [$"It stands in '{stray}', which version {from.Version} doesn't have."]);
        var connections = to.Connections.ToHashSet();
        var lost = rows.Arrivals.Where(a => !connections.Contains(Over(a))).ToList();
        var move = map.Moves.FirstOrDefault(move => Holds(move, rows, lost)) ?? Stay;
        var arrived = move.Arrived.Where(one => !one.Unless.Any(id => rows.Waits.Any(wait => wait.ActivityId == id))).Select(one => one.Over).ToList();
        // Where the move itself ends a wait, nothing is entered for it.
        var replaced = rows.Waits.Where(wait => map.Steps.ContainsKey(wait.ActivityId) && !move.Leave.Contains(wait.ActivityId)).ToList();
        if (replaced.Select(wait => map.Steps[wait.ActivityId]).Concat(move.Enter).GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new(null, [$"Two branches would enter '{twice.Key}'."]);
        var leave = move.Leave.Concat(replaced.Select(wait => wait.ActivityId)).ToHashSet(StringComparer.Ordinal);
        var enter = move.Enter.Concat(replaced.Select(wait => map.Steps[wait.ActivityId])).ToList();
        var arrivals = rows.Arrivals.Except(lost).Union(arrived.Select(c => new Arrival(c.TargetId, c.SourceId, c.Port))).ToArray();
        // What the definition's own move says stands for what is lost; a mapped step says nothing of other branches.
        var isReplaced = arrived.Count > 0 || move.Enter.Count > 0;
        var reasons = rows.Arrivals.Except(arrivals).Where(_ => !isReplaced).Select(a => $"A branch has come from '{a.Source}' to '{a.Target}', and there is no such connection.")
            .Concat(arrived.Where(c => !connections.Contains(c)).Select(c => $"There is no connection from '{c.SourceId}' to '{c.TargetId}'."))
            .Concat(enter.Where(id => to.Model.Find(id) is null).Select(id => $"There is no activity '{id}'."));
        var kept = rows with { Waits = [.. rows.Waits.Where(wait => !leave.Contains(wait.ActivityId))], Arrivals = arrivals };
        reasons = [.. reasons, .. kept.OpenFlowcharts.Where(id => to.Model.Find(id) is null).Select(id => $"There is no activity '{id}'."),
            .. kept.Waits.Select(wait => Changed(wait, to.Model.Find(wait.ActivityId))).OfType<string>()];
        if (reasons.ToList() is { Count: > 0 } all) return new(null, all);

        var run = new Run(to.Model, kept.In(to.Model), now, zone);
        foreach (var id in enter) run.Enter(to.Model.Find(id)!);
        run.Continue();
        var after = run.ToTransition(StimulusAnswer.Accepted);
        return after.Status == WorkflowStatus.Faulted ? new(null, [.. after.Incidents.TakeLast(1).Select(i => i.Message)]) : new(after, []);
    }

    static bool Holds(StepMove move, StateRows rows, List<Arrival> lost) =>
        move.When.All(condition => Has(rows, condition.Key, condition.Value)) && !rows.Waits.Any(wait => move.Unless.Contains(wait.ActivityId)) && (move.AtJoin is null || lost.Any(arrival => arrival.Target == move.AtJoin));

    static bool Has(StateRows rows, string variable, string outcome) =>
        Array.IndexOf(rows.Layout.Variables, variable) is >= 0 and var at && rows.Values[at] is { } value
        && (outcome == "*" || (value is JsonObject result && (string?)result["outcome"] == outcome));

    static Connection Over(Arrival arrival) => new(arrival.Source, arrival.Port, arrival.Target);

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
