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
/// the ways lie on a loop and others don't, they never get even, and Elsa ends the workflow without a word. Here it is worked out whether
/// more branches can come; where none can, the counts in Elsa's state are made even, and the step is taken again.
/// </summary>
static class MeetingPoints
{
    /// <summary>The activity that all its branches have come to and that Elsa didn't enter; null when there is none.</summary>
    public static Step? Missed(DefinitionModel model, StateRows after) =>
        after.Arrivals.Length > 0 && new Branches(model, after).TakeReady() is { Mode: JoinMode.WaitAllActive, Flowchart: 0 } meeting && !IsEnd(meeting, after) ? meeting : null;

    /// <summary>The join that some branches have come to, when nothing else moves; null when there is none.</summary>
    public static Step? Starved(DefinitionModel model, StateRows after) => after.Arrivals.Length > 0 ? new Branches(model, after).Stuck(0) is { } join && !IsEnd(join, after) ? join : null : null;

    // Elsa has ended there, whether it has entered the end or passed it by.
    static bool IsEnd(Step step, StateRows after) => after.Status == WorkflowStatus.Finished && step.Type is ActivityType.Finish or ActivityType.End;

    /// <summary>
    /// Elsa's state before a step, with the counts of a meeting point such that it is entered when the branches that come in this step have
    /// come. Null where the state has no counts.
    /// </summary>
    public static string? Even(string elsa, WorkflowGraph graph, Step meeting, IReadOnlyCollection<Arrival> coming)
    {
        var state = JsonNode.Parse(elsa)!;
        var scope = state["activityExecutionContexts"]?["$values"]?.AsArray().Select(context => context?["properties"]?["FlowScope"]).FirstOrDefault(scope => scope is not null);
        if (scope is null || graph.Workflow.Root is not Flowchart flowchart) return null;
        var ways = flowchart.Connections.Where(way => way.Target.Activity.Id == meeting.Id).ToDictionary(way => new Arrival(meeting.Id, way.Source.Activity.Id, way.Source.Port ?? "Done"), way => way.ToString()!);
        var counts = scope["connectionVisitCount"]!;
        // Counts only rise: every way to one height, and those that come in this step to one below.
        var height = ways.Values.Select(key => Count(counts, key)).Append(Count(scope["activitiesVisitCount"]!, meeting.Id)).Max() + 1;
        foreach (var (way, key) in ways) counts[key] = coming.Contains(way) ? height - 1 : height;
        return state.ToJsonString(JsonText.Relaxed);
    }

    static long Count(JsonNode counts, string key) => counts[key]?.GetValue<long>() ?? 0;
}
