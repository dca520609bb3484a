using System.Text.Json.Nodes;
using Arende.Engine.Values;

namespace Arende.Engine.Definitions;

/// <summary>Reads variables and inputs, and answers who is meant by an id.</summary>
sealed class VariableReader(List<Finding> refusals, List<Finding> remarks)
{
    public List<VariableDefinition> All { get; } = [];
    public List<InputDefinition> Inputs { get; } = [];

    public void ReadWorkflow(JsonObject file, string rootId)
    {
        Read(file["variables"] as JsonArray, flowchart: 0, rootId);
        foreach (var input in (file["inputs"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = (string?)input["name"] ?? "";
            if (TypeOf(input, "type", $"Input '{name}'", null) is { } type)
                Inputs.Add(new InputDefinition(name, type, (string?)input["storageDriverType"] is not null));
        }
    }

    public int[] Read(JsonArray? list, int flowchart, string flowchartId)
    {
        var first = All.Count;
        foreach (var variable in (list ?? []).OfType<JsonObject>())
        {
            var name = (string?)variable["name"] ?? "";
            if (TypeOf(variable, "typeName", $"Variable '{name}'", flowchart == 0 ? null : flowchartId) is not { } type) continue;
            if (All.Any(v => v.Name == name))
                remarks.Add(new(null, $"Two variables are named '{name}': rename one, since scripts can't tell them apart."));
            var id = (string?)variable["id"] ?? name;
            All.Add(new(All.Count, id, name, type, Default(variable, name, type), flowchart, flowchartId));
        }
        return [.. Enumerable.Range(first, All.Count - first)];
    }

    public int Find(string? id) => All.FindIndex(variable => variable.Id == id);

    VariableType? TypeOf(JsonObject what, string field, string subject, string? activity)
    {
        var name = (string?)what[field];
        if ((bool?)what["isArray"] == true)
            refusals.Add(new(activity, $"{subject} is an array: use the type Object instead."));
        if (VariableTypes.TryParse(name, out var type)) return type;
        refusals.Add(new(activity, $"{subject} has the unknown type '{name}': use one of {VariableTypes.Known}."));
        return null;
    }

    string? Default(JsonObject variable, string name, VariableType type)
    {
        if (variable["value"] is not { } value) return null;
        if (Conversion.Text(value) is not { } text)
        {
            refusals.Add(new(null, $"Variable '{name}' has the default {JsonText.Short(value)}: write it as a text, \"{JsonText.Short(value)}\", or Elsa can't import the file."));
            return null;
        }
        if (Conversion.To(type, value).Problem is { } problem)
            refusals.Add(new(null, $"Variable '{name}' has a default that doesn't fit its type: {problem}"));
        return text;
    }
}
