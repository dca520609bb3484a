using System.Text.Json.Nodes;
using Arende.Engine.Values;

namespace Arende.Engine.Definitions;

/// <summary>Reads each activity's own fields.</summary>
sealed class ActivityReader(VariableReader variables, List<Finding> refusals, List<Finding> remarks)
{
    readonly ExpressionReader expressions = new(variables, refusals);

    public static ActivityNode NodeOf(JsonObject json, string id, string type, string flowchartId) => new(
        id, type, (string?)json["name"] ?? id, flowchartId,
        ExpressionReader.WrittenOut(json["taskName"]),
        ExpressionReader.WrittenOut(json["eventName"]),
        PayloadOf(json["payload"]))
    {
        Properties = PropertiesOf(json),
        Position = PositionOf(json["metadata"]?["designer"]?["position"]),
    };

    /// <summary>The <c>customProperties</c> of a definition or an activity that have one value each, as texts.</summary>
    public static IReadOnlyDictionary<string, string> PropertiesOf(JsonObject json) => (json["customProperties"] as JsonObject ?? [])
        .Where(property => property.Value is JsonValue)
        .ToDictionary(property => property.Key, property => Conversion.Text(property.Value) ?? property.Value!.ToJsonString(), StringComparer.Ordinal);

    static DesignerPosition? PositionOf(JsonNode? place) =>
        place?["x"] is JsonValue x && place["y"] is JsonValue y && x.TryGetValue<double>(out var left) && y.TryGetValue<double>(out var top)
            ? new DesignerPosition(left, top)
            : null;

    public void Read(JsonObject json, Step step)
    {
        step.Value = expressions.Read(json[FieldOf(step.Type)], step.Id);
        step.Payload = expressions.Read(json["payload"], step.Id);
        if (step.Type is ActivityType.RunTask or ActivityType.Event) step.Variable = Result(json, step);
        if (step.Type == ActivityType.SetVariable) step.Variable = Target(json, step);
        if (step.Type == ActivityType.FlowSwitch) ReadSwitch(json, step);
        if (step.Type == ActivityType.FlowJoin) ReadJoin(json, step);
        if (step.Type == ActivityType.FlowFork) ReadFork(json, step);
    }

    static string FieldOf(ActivityType type) => type switch
    {
        ActivityType.RunTask => "taskName",
        ActivityType.Event => "eventName",
        ActivityType.FlowDecision => "condition",
        ActivityType.Delay => "timeSpan",
        ActivityType.StartAt => "dateTime",
        ActivityType.SetVariable => "value",
        ActivityType.Correlate => "correlationId",
        ActivityType.Fault => "message",
        ActivityType.Start or ActivityType.Finish or ActivityType.End or ActivityType.FlowSwitch
            or ActivityType.FlowFork or ActivityType.FlowJoin or ActivityType.Flowchart => "",
    };

    /// <summary>The payload, held in an object of its own, so that whoever tries to put it into another tree is stopped at once.</summary>
    static JsonNode? PayloadOf(JsonNode? field)
    {
        if (ExpressionReader.WrittenOut(field) is not { } text || !JsonText.TryParse(text, out var payload)) return null;
        return new JsonObject { ["payload"] = payload }["payload"];
    }

    int Result(JsonObject json, Step step)
    {
        if ((string?)json["result"]?["memoryReference"]?["id"] is not { } id) return -1;
        var variable = variables.Find(id);
        if (variable < 0)
            remarks.Add(new(step.Id, $"The result of '{step.Id}' goes to the variable '{id}', which doesn't exist: add it or point to another."));
        else if (variables.All[variable].Type is not (VariableType.Object or VariableType.ObjectDictionary))
            remarks.Add(new(step.Id, $"The result of '{step.Id}' goes to '{variables.All[variable].Name}', which isn't of type Object: let a result go to an Object variable."));
        return variable;
    }

    int Target(JsonObject json, Step step)
    {
        var id = (string?)json["variable"]?["id"];
        var variable = variables.Find(id);
        if (variable < 0)
            refusals.Add(new(step.Id, $"'{step.Id}' sets the variable '{id}', which doesn't exist: add it or point to another."));
        return variable;
    }

    void ReadSwitch(JsonObject json, Step step)
    {
        step.Cases = [.. (json["cases"] as JsonArray ?? []).OfType<JsonObject>().Select(c =>
            new SwitchCase((string?)c["label"] ?? "", expressions.ReadBare(c["condition"] as JsonObject, step.Id)))];
        var mode = ExpressionReader.WrittenOut(json["mode"]) ?? "MatchFirst";
        step.MatchesAny = mode == "MatchAny";
        if (mode is not ("MatchFirst" or "MatchAny"))
            refusals.Add(new(step.Id, $"The switch '{step.Id}' has the mode '{mode}': use MatchFirst or MatchAny."));
    }

    void ReadJoin(JsonObject json, Step step)
    {
        var mode = ExpressionReader.WrittenOut(json["mode"]);
        if (mode is not null && Enum.GetNames<JoinMode>().Contains(mode)) step.Mode = Enum.Parse<JoinMode>(mode);
        else refusals.Add(new(step.Id, $"The join '{step.Id}' has the mode '{mode}': write out WaitAll, WaitAllActive or WaitAny."));
    }

    void ReadFork(JsonObject json, Step step)
    {
        var branches = json["branches"];
        if (branches is null) return;
        var list = ExpressionReader.WrittenOut(branches) is { } text && JsonText.TryParse(text, out var parsed)
            ? parsed as JsonArray
            : branches["expression"]?["value"] as JsonArray;
        if (list is null)
            refusals.Add(new(step.Id, $"The fork '{step.Id}' must name its branches as a list: write [\"One\", \"Other\"] as an Object expression."));
        else step.Branches = [.. list.Select(name => (string?)name ?? "")];
    }
}
