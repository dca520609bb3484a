using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Tests.Engine;

/// <summary>Writes a definition in Elsa's format in few words. A start and a finish (<c>start</c>, <c>finish</c>) are always there.</summary>
public sealed class DefinitionBuilder
{
    readonly JsonArray activities = [];
    readonly JsonArray connections = [];
    readonly JsonArray variables = [];
    readonly JsonArray inputs = [];

    public DefinitionBuilder(bool isInner = false, string innerStart = "innerStart")
    {
        Add(isInner ? innerStart : "start", "Start");
        if (!isInner) Add("finish", "Finish");
    }

    public string Json => new JsonObject
    {
        ["id"] = "made-up-v1", ["definitionId"] = "made-up", ["name"] = "Made up", ["version"] = 1,
        ["variables"] = variables.DeepClone(), ["inputs"] = inputs.DeepClone(), ["root"] = Flowchart("root"),
    }.ToJsonString();

    public WorkflowDefinition Definition => WorkflowDefinition.Read(Json);

    public DefinitionBuilder Variable(string name, string type = "Object", JsonNode? value = null) =>
        Put(variables, new() { ["id"] = name, ["name"] = name, ["typeName"] = type, ["value"] = value });

    public DefinitionBuilder Input(string name, string type = "String", bool isStored = true) =>
        Put(inputs, new() { ["name"] = name, ["type"] = type, ["storageDriverType"] = isStored ? "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" : null });

    public DefinitionBuilder Task(string id, string? result = null, string role = "clerk", params string[] outcomes)
    {
        var payload = new JsonObject
        {
            ["role"] = role, ["outcomes"] = new JsonArray([.. outcomes.DefaultIfEmpty("done").Select(o => new JsonObject { ["id"] = o })]),
        };
        return Add(id, "RunTask", ("taskName", Expression("Literal", id)), ("payload", Expression("Object", payload.ToJsonString())), Result(result));
    }

    public DefinitionBuilder Event(string id, string name, string? result = null, string type = "Literal") =>
        Add(id, "Event", ("eventName", Expression(type, name)), Result(result));

    public DefinitionBuilder Fork(string id, params string[] branches) =>
        Add(id, "FlowFork", ("branches", Expression("Object", new JsonArray([.. branches.Select(b => JsonValue.Create(b))]).ToJsonString())));

    public DefinitionBuilder Join(string id, string mode) => Add(id, "FlowJoin", ("mode", Expression("Literal", mode)));

    public DefinitionBuilder Decision(string id, string script) => Add(id, "FlowDecision", ("condition", Expression("JavaScript", script)));

    public DefinitionBuilder Switch(string id, string mode, params (string Label, string Script)[] cases) => Add(id, "FlowSwitch",
        ("cases", new JsonArray([.. cases.Select(c => new JsonObject
        {
            ["label"] = c.Label, ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = c.Script },
        })])),
        ("mode", Expression("Literal", mode)));

    public DefinitionBuilder Set(string id, string variable, JsonNode? value, string type = "JavaScript") =>
        Add(id, "SetVariable", ("variable", new JsonObject { ["id"] = variable }), ("value", Expression(type, value)));

    public DefinitionBuilder Delay(string id, string span) => Add(id, "Delay", ("timeSpan", Expression("Literal", span)));

    public DefinitionBuilder StartAt(string id, string script) => Add(id, "StartAt", ("dateTime", Expression("JavaScript", script)));

    public DefinitionBuilder Inner(string id, DefinitionBuilder inner)
    {
        var flowchart = inner.Flowchart(id);
        flowchart["variables"] = inner.variables.DeepClone();
        activities.Add(flowchart);
        return this;
    }

    public DefinitionBuilder Add(string id, string type, params (string Field, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = "Elsa." + type };
        foreach (var (field, value) in fields)
            if (value is not null) activity[field] = value;
        activities.Add(activity);
        return this;
    }

    /// <summary>Connections as <c>from.Port->to</c>, in chains; a port that is left out is Done.</summary>
    public DefinitionBuilder Connect(params string[] chains)
    {
        foreach (var chain in chains)
        {
            var stops = chain.Split("->");
            for (var i = 1; i < stops.Length; i++)
            {
                var source = stops[i - 1].Split('.');
                connections.Add(new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.ElementAtOrDefault(1) ?? "Done" },
                    ["target"] = new JsonObject { ["activity"] = stops[i].Split('.')[0], ["port"] = "In" },
                });
            }
        }
        return this;
    }

    public static JsonObject Expression(string type, JsonNode? value) =>
        new() { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };

    JsonObject Flowchart(string id) => new()
    {
        ["id"] = id, ["type"] = "Elsa.Flowchart", ["activities"] = activities.DeepClone(), ["connections"] = connections.DeepClone(),
    };

    DefinitionBuilder Put(JsonArray list, JsonObject item)
    {
        list.Add(item);
        return this;
    }

    static (string, JsonNode?) Result(string? variable) => ("result", variable is null ? null
        : new JsonObject { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } });
}
