using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Texts;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>How an activity is drawn: a step as a box, what only steers as a small mark.</summary>
public enum NodeShape { Step, Choice, Bar, Start, End }

/// <summary>An activity that is drawn. <c>Who</c> takes it; null where the definition doesn't say.</summary>
public sealed record PathNode(ActivityNode Activity, NodeShape Shape, Text Title, Text? Who, StepShape? By, Stage? Stage)
{
    public string Id => Activity.Id;
}

/// <summary>A way from one drawn activity to another, with the ports of the first one that lead there and what they are called.</summary>
public sealed record PathEdge(string From, IReadOnlyList<string> Ports, string To, Text? Word)
{
    /// <summary>It leads to where the path has been already.</summary>
    public bool IsBack { get; init; }
}

/// <summary>
/// What is drawn of a definition: its steps, what steers between them, and the ways. Variables that are set on the way and the frames of nested
/// flowcharts aren't drawn: a way goes through them.
/// </summary>
public sealed class PathGraph
{
    private readonly WorkflowDefinition definition;
    private readonly Dictionary<string, ActivityNode> activities;
    private readonly ILookup<string, Connection> from;

    /// <param name="definition">What is drawn.</param>
    /// <param name="path">What it says to people; null for one without stages, which is drawn with the activities' names.</param>
    public PathGraph(WorkflowDefinition definition, ProcessPath? path)
    {
        this.definition = definition;
        activities = definition.Activities.ToDictionary(activity => activity.Id, StringComparer.Ordinal);
        from = definition.Connections.ToLookup(connection => connection.SourceId, StringComparer.Ordinal);
        var words = new PathWords(definition, path);
        Nodes = [.. definition.Activities.Where(IsDrawn).Select(words.Node)];
        Edges = BackEdges.Mark(Nodes, [.. Nodes.SelectMany(node => EdgesFrom(node, words))]);
        Name = path is null ? new Text(definition.Name, definition.Name) : T.Steps.Of(path.Name);
    }

    public Text Name { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<PathNode> Nodes { get; }

    public IReadOnlyList<PathEdge> Edges { get; }

    private static bool IsDrawn(ActivityNode activity) => activity.Type is not ("Elsa.SetVariable" or "Elsa.Correlate" or "Elsa.Flowchart");

    private IEnumerable<PathEdge> EdgesFrom(PathNode node, PathWords words) =>
        from way in WaysOut(node.Activity)
        from target in DrawnFrom(way.TargetId, [])
        group way.Port by target into ways
        let ports = ways.Distinct(StringComparer.Ordinal).ToList()
        select new PathEdge(node.Id, ports, ways.Key, words.Of(node.Activity, ports));

    // What ends a nested flowchart goes on where the flowchart does.
    private IEnumerable<Connection> WaysOut(ActivityNode activity) =>
        from[activity.Id].Any() || !activities.TryGetValue(activity.FlowchartId, out var frame) ? from[activity.Id] : WaysOut(frame);

    private IEnumerable<string> DrawnFrom(string id, HashSet<string> passed)
    {
        if (!activities.TryGetValue(id, out var activity) || !passed.Add(id)) return [];
        if (IsDrawn(activity)) return [id];
        return activity.Type == "Elsa.Flowchart" ? FirstIn(activity.Id).SelectMany(first => DrawnFrom(first, passed)) : WaysOut(activity).SelectMany(way => DrawnFrom(way.TargetId, passed));
    }

    private IEnumerable<string> FirstIn(string flowchart)
    {
        var inside = definition.Activities.Where(activity => activity.FlowchartId == flowchart).ToList();
        var first = inside.Find(activity => activity.Type == "Elsa.Start") ?? inside.FirstOrDefault();
        return first is null ? [] : [first.Id];
    }
}
