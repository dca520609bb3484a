using System.Text.Json.Nodes;

namespace Arende.Engine.Scripts;

/// <summary>What a script can see and touch: an instance's variables by position, its inputs, its correlation id, its now.</summary>
interface IScriptScope
{
    DateTimeOffset Now { get; }
    string? CorrelationId { get; }
    JsonNode? Get(int variable);

    /// <exception cref="ScriptException">The value doesn't fit the variable's type.</exception>
    void Set(int variable, JsonNode? value);

    JsonNode? Input(string name);

    /// <summary>Another seed for each evaluation, the same ones when the same step is played again.</summary>
    ulong NextSeed();
}
