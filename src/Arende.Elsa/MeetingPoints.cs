using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Engine.Definitions;
using Arende.Engine.Execution;
using Arende.Engine.Values;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Models;

namespace Arende.Elsa;

/// <summary>
/// Where ways meet, Elsa counts how often each has been gone or passed by, and goes on when the counts are even. On a path where some of
/// the ways lie on a loop and others don't, they are even too early, or never: Elsa then ends the workflow without a word. Here it is worked
/// out, as our own interpreter does, whether more branches can come; the counts in Elsa's state are made so, and the step is taken again.
/// </summary>
static class MeetingPoints
{
    // Further than any instance goes round.
    const long FarBehind = -1_000_000;

    /// <summary>The activity that all its branches have come to and that Elsa didn't enter; null when there is none.</summary>
    public static Step? Missed(DefinitionModel model, StateRows after) =>
        after.Arrivals.Length > 0 && new Branches(model, after).TakeReady() is { Mode: JoinMode.WaitAllActive, Flowchart: 0 } meeting && !IsEnd(meeting, after) ? meeting : null;

    /// <summary>The step that Elsa entered though more branches can come to it; null when there is none. What doesn't wait may be entered early: nobody sees it.</summary>
    public static Step? Hurried(DefinitionModel model, StateRows before, StateRows after) => after.Status != WorkflowStatus.Running ? null : Array.Find(model.Steps, step =>
        step is { Mode: JoinMode.WaitAllActive, Flowchart: 0, In.Length: > 1 } && step.Type.Waits() && after.Visits[step.Position] > before.Visits[step.Position]
        && (after.Waits.Any(wait => wait.ActivityId != step.Id && model.Find(wait.ActivityId)!.Reaches[step.Position])
            || after.Arrivals.Any(arrival => arrival.Target != step.Id && model.Find(arrival.Target)!.Reaches[step.Position])));

    /// <summary>The join that some branches have come to, when nothing else moves; null when there is none.</summary>
    public static Step? Starved(DefinitionModel model, StateRows after) => after.Arrivals.Length > 0 ? new Branches(model, after).Stuck(0) is { } join && !IsEnd(join, after) ? join : null : null;

    // Elsa has ended there, whether it has entered the end or passed it by.
    static bool IsEnd(Step step, StateRows after) => after.Status == WorkflowStatus.Finished && step.Type is ActivityType.Finish or ActivityType.End;

    /// <summary>
    /// Elsa's state before a step, with the counts of a meeting point such that it is entered when the branches that come in this step have
    /// come. Null where the state has no counts.
    /// </summary>
    public static string? Even(string elsa, WorkflowGraph graph, Step meeting, IReadOnlyCollection<Arrival> coming) => Change(elsa, graph, meeting, (scope, ways) =>
    {
        var counts = scope["connectionVisitCount"]!;
        // Every way at one height, and those that come in this step one below.
        var height = ways.Values.Select(key => Count(counts, key)).Append(Count(scope["activitiesVisitCount"]!, meeting.Id)).Max() + 1;
        foreach (var (way, key) in ways) counts[key] = coming.Contains(way) ? height - 1 : height;
    });

    /// <summary>Elsa's state before a step, with one way to a meeting point so far behind that it isn't entered. Null where the state has no counts.</summary>
    public static string? Hold(string elsa, WorkflowGraph graph, Step meeting) => Change(elsa, graph, meeting, (scope, ways) => scope["connectionVisitCount"]![ways.Values.First()] = FarBehind);

    static string? Change(string elsa, WorkflowGraph graph, Step meeting, Action<JsonNode, IReadOnlyDictionary<Arrival, string>> change)
    {
        var state = JsonNode.Parse(elsa)!;
        var scope = state["activityExecutionContexts"]?["$values"]?.AsArray().Select(context => context?["properties"]?["FlowScope"]).FirstOrDefault(scope => scope is not null);
        if (scope is null || graph.Workflow.Root is not Flowchart flowchart) return null;
        var ways = flowchart.Connections.Where(way => way.Target.Activity.Id == meeting.Id).ToDictionary(way => new Arrival(meeting.Id, way.Source.Activity.Id, way.Source.Port ?? "Done"), way => way.ToString());
        change(scope, ways);
        return state.ToJsonString(JsonText.Relaxed);
    }

    static long Count(JsonNode counts, string key) => counts[key]?.GetValue<long>() ?? 0;
}
