using System.Text.Json.Nodes;

namespace Arende.Engine.Definitions;

/// <summary>Reads flowcharts, inner ones too, into one list of steps and one of links.</summary>
sealed class StepReader(VariableReader variables, List<Finding> refusals, List<Finding> remarks)
{
    readonly List<(JsonObject Json, Step Step)> read = [];
    readonly List<(JsonObject Json, int Flowchart)> connections = [];

    public List<Step> Steps { get; } = [];
    public List<Link> Links { get; } = [];
    public List<FlowchartDefinition> Flowcharts { get; } = [];
    public Dictionary<string, int> Positions { get; } = new(StringComparer.Ordinal);

    public void ReadFlowchart(JsonObject json, int parentStep)
    {
        var flowchart = new FlowchartDefinition
        {
            Id = (string?)json["id"] ?? "root", Position = Flowcharts.Count, StepPosition = parentStep, StepPositions = [],
        };
        Flowcharts.Add(flowchart);
        flowchart.Variables = variables.Read(json["variables"] as JsonArray, flowchart.Position, flowchart.Id);
        var own = new List<int>();
        foreach (var activity in (json["activities"] as JsonArray ?? []).OfType<JsonObject>())
            if (ReadActivity(activity, flowchart) is { } step) own.Add(step.Position);
        flowchart.StepPositions = [.. own];
        connections.AddRange((json["connections"] as JsonArray ?? []).OfType<JsonObject>().Select(c => (c, flowchart.Position)));
    }

    /// <summary>Fills in what needs all variables and steps to be known: expressions and connections.</summary>
    public void Connect()
    {
        var expressions = new ActivityReader(variables, refusals, remarks);
        foreach (var (json, step) in read) expressions.Read(json, step);
        foreach (var (json, flowchart) in connections) ReadConnection(json, flowchart);
        foreach (var step in Steps)
        {
            step.Out = [.. Links.Where(link => link.Source == step.Position)];
            step.In = [.. Links.Where(link => link.Target == step.Position)];
        }
        foreach (var flowchart in Flowcharts) flowchart.Start = StartOf(flowchart);
    }

    Step? ReadActivity(JsonObject json, FlowchartDefinition flowchart)
    {
        var id = (string?)json["id"];
        var typeName = (string?)json["type"];
        if (string.IsNullOrEmpty(id))
        {
            refusals.Add(new(null, $"An activity of type '{typeName}' has no id: give it one."));
            return null;
        }
        if (!ActivityTypes.TryParse(typeName, out var type))
        {
            refusals.Add(new(id, $"Activity '{id}' has the type '{typeName}', which isn't run here: use one of {ActivityTypes.Known}."));
            return null;
        }
        if (!Positions.TryAdd(id, Steps.Count))
        {
            refusals.Add(new(id, $"Two activities have the id '{id}': give each its own, also in nested flowcharts."));
            return null;
        }
        var step = new Step
        {
            Node = ActivityReader.NodeOf(json, id, typeName!, flowchart.Id), Position = Steps.Count, Type = type, Flowchart = flowchart.Position,
        };
        Steps.Add(step);
        read.Add((json, step));
        if (type == ActivityType.Flowchart)
        {
            step.Inner = Flowcharts.Count;
            ReadFlowchart(json, step.Position);
        }
        return step;
    }

    void ReadConnection(JsonObject json, int flowchart)
    {
        var source = (string?)json["source"]?["activity"] ?? "";
        var target = (string?)json["target"]?["activity"] ?? "";
        var from = StepIn(flowchart, source);
        var to = StepIn(flowchart, target);
        if (from is null)
            remarks.Add(new(source, $"A connection to '{target}' comes from '{source}', which isn't an activity of flowchart '{Flowcharts[flowchart].Id}': remove it or name the right one."));
        if (to is null)
            remarks.Add(new(source, $"A connection from '{source}' leads to '{target}', which isn't an activity of flowchart '{Flowcharts[flowchart].Id}': remove it or name the right one."));
        if (from is null || to is null) return;
        var port = (string?)json["source"]?["port"];
        Links.Add(new Link(Links.Count, from.Position, to.Position, new(source, string.IsNullOrEmpty(port) ? "Done" : port, target)));
    }

    Step? StepIn(int flowchart, string id) =>
        Positions.TryGetValue(id, out var position) && Steps[position].Flowchart == flowchart ? Steps[position] : null;

    int StartOf(FlowchartDefinition flowchart)
    {
        var steps = flowchart.StepPositions.Select(position => Steps[position]).ToList();
        var start = steps.Find(step => step.Type == ActivityType.Start) ?? steps.Find(step => step.In.Length == 0);
        return start?.Position ?? -1;
    }
}
