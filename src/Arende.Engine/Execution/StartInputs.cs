using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Values;

namespace Arende.Engine.Execution;

/// <summary>Holds what an instance is started with against what its definition takes.</summary>
static class StartInputs
{
    static readonly Dictionary<string, JsonNode?> None = [];

    /// <exception cref="WorkflowInputException">An input is unknown, or doesn't fit its type.</exception>
    public static IReadOnlyDictionary<string, JsonNode?> Convert(DefinitionModel model, IReadOnlyDictionary<string, JsonNode?>? given) =>
        given is null || given.Count == 0 ? None : given.ToDictionary(input => input.Key, input => Convert(model, input.Key, input.Value));

    static JsonNode? Convert(DefinitionModel model, string name, JsonNode? value)
    {
        var definition = Array.Find(model.Inputs, input => input.Name == name)
            ?? throw new WorkflowInputException($"'{model.Envelope.DefinitionId}' has no input '{name}'; it takes {Known(model)}.");
        var converted = Conversion.To(definition.Type, value);
        return converted.Problem is { } problem ? throw new WorkflowInputException($"The input '{name}' can't be used: {problem}") : converted.Value;
    }

    static string Known(DefinitionModel model) =>
        model.Inputs.Length == 0 ? "none" : string.Join(", ", model.Inputs.Select(input => $"'{input.Name}'"));
}
