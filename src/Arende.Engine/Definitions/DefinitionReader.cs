using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine.Values;

namespace Arende.Engine.Definitions;

/// <summary>
/// What reading a file gave. <c>Refusals</c> keep it from being run at all; <c>Remarks</c> only from being published.
/// </summary>
sealed record Reading(DefinitionModel? Model, IReadOnlyList<Finding> Refusals, IReadOnlyList<Finding> Remarks);

/// <summary>Reads a file in Elsa's format into a model, and notes what can't be run.</summary>
sealed class DefinitionReader
{
    readonly List<Finding> refusals = [];
    readonly List<Finding> remarks = [];
    readonly VariableReader variables;

    DefinitionReader() => variables = new VariableReader(refusals, remarks);

    public static Reading Read(string json)
    {
        var reader = new DefinitionReader();
        DefinitionModel? model = null;
        try
        {
            if (JsonNode.Parse(json) is JsonObject file) model = reader.ReadFile(file);
            else reader.refusals.Add(new(null, "The file is not a workflow definition: it must be a JSON object."));
        }
        catch (JsonException problem)
        {
            reader.refusals.Add(new(null, $"The file is not JSON: {problem.Message}"));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
        {
            // A field of the wrong kind (a list where a text is meant): the format has too many fields to name each.
            reader.refusals.Add(new(null, $"The file doesn't follow Elsa's format: {problem.Message}"));
        }
        return new Reading(model, reader.refusals, reader.remarks);
    }

    DefinitionModel? ReadFile(JsonObject file)
    {
        var envelope = ReadEnvelope(file);
        if (file["root"] is not JsonObject root || (string?)root["type"] != "Elsa.Flowchart")
        {
            refusals.Add(new(null, "The definition has no root of type Elsa.Flowchart: let the root be a flowchart."));
            return null;
        }
        variables.ReadWorkflow(file, (string?)root["id"] ?? "root");
        var steps = new StepReader(variables, refusals, remarks);
        steps.ReadFlowchart(root, parentStep: -1);
        steps.Connect();

        var links = steps.Links.ToArray();
        var all = steps.Steps.ToArray();
        var model = new DefinitionModel
        {
            Envelope = envelope,
            Steps = all,
            Links = links,
            Flowcharts = [.. steps.Flowcharts],
            Variables = [.. variables.All],
            Inputs = [.. variables.Inputs],
            Positions = steps.Positions,
            Layout = new Layout([.. all.Select(s => s.Id)], [.. variables.All.Select(v => v.Key)]),
        };
        FlowGraph.Complete(model);
        model.NeedsCorrelationId = CorrelationNeed.Of(model);
        return model;
    }

    Envelope ReadEnvelope(JsonObject file)
    {
        var definitionId = (string?)file["definitionId"];
        if (string.IsNullOrWhiteSpace(definitionId))
            refusals.Add(new(null, "The definition has no definitionId: give it one that all its versions share."));
        var id = (string?)file["id"];
        if (string.IsNullOrWhiteSpace(id))
            remarks.Add(new(null, "The definition has no id: give this version one, such as 'case-v1'."));
        var version = file["version"] is JsonValue number && number.TryGetValue<int>(out var written) ? written : 0;
        if (version < 1) remarks.Add(new(null, "The definition has no version: number it from 1."));
        return new Envelope(definitionId ?? "", id ?? "", version, (string?)file["name"] ?? definitionId ?? "", ActivityReader.PropertiesOf(file));
    }
}
