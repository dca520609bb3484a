using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Values;

namespace Arende.Engine.Execution;

/// <summary>What variables hold before anybody has set them.</summary>
static class Defaults
{
    public static JsonNode?[] Of(DefinitionModel model) => [.. model.Variables.Select(Of)];

    public static JsonNode? Of(VariableDefinition variable) =>
        variable.Default is { } text ? Conversion.To(variable.Type, JsonValue.Create(text)).Value : null;
}
