using System.Text.Json.Nodes;
using Arende.Engine.Scripts;

namespace Arende.Engine.Definitions;

enum ExpressionKind { Nothing, Literal, Object, Variable, Input, JavaScript }

/// <summary>
/// How a value is come by. A literal is its JSON value; <c>Object</c> is JSON text; a variable is its position, an input its
/// name; a script is prepared once, when the definition is read.
/// </summary>
sealed record Expression(ExpressionKind Kind)
{
    public static readonly Expression Nothing = new(ExpressionKind.Nothing);

    public JsonNode? Literal { get; init; }
    public int Variable { get; init; } = -1;
    public string? Name { get; init; }
    public Script? Script { get; init; }

    /// <summary>The text of a literal, or null when the value is made at run time.</summary>
    public string? StaticText =>
        Kind is ExpressionKind.Literal or ExpressionKind.Object && Literal is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : null;
}
