using System.Text.Json.Nodes;
using Arende.Engine.Scripts;
using Arende.Engine.Values;

namespace Arende.Engine.Definitions;

/// <summary>Reads <c>{"typeName", "expression": {"type", "value"}}</c> and the bare expressions of a switch's cases.</summary>
sealed class ExpressionReader(VariableReader variables, List<Finding> refusals)
{
    /// <summary>The text that the file writes out for a field, or null when it is left out or made by a script.</summary>
    public static string? WrittenOut(JsonNode? field) =>
        field is JsonObject input && input["expression"] is JsonObject expression && (string?)expression["type"] is "Literal" or "Object"
            ? Conversion.Text(((JsonObject)field!)["expression"]!["value"])
            : null;

    public Expression Read(JsonNode? field, string activity) =>
        ReadBare((field as JsonObject)?["expression"] as JsonObject, activity);

    public Expression ReadBare(JsonObject? expression, string activity)
    {
        if (expression is null) return Expression.Nothing;
        var value = expression["value"];
        switch ((string?)expression["type"])
        {
            case "Literal":
                return new(ExpressionKind.Literal) { Literal = Apart(value) };
            case "Object":
                return new(ExpressionKind.Object) { Literal = Apart(value) };
            case "JavaScript":
                return new(ExpressionKind.JavaScript) { Script = Script.Prepare(Conversion.Text(value) ?? "", variables.All) };
            case "Input":
                return new(ExpressionKind.Input) { Name = Conversion.Text(value) ?? (string?)(value as JsonObject)?["name"] };
            case "Variable":
                return ReadVariable(value, activity);
            case var other:
                refusals.Add(new(activity, $"'{activity}' uses a {other} expression: {WhyNot(other)}, so write it as JavaScript, or as a Literal."));
                return Expression.Nothing;
        }
    }

    // A node knows its parent, so that a part which is kept keeps its whole file. In an object of its own: see ActivityReader.PayloadOf.
    static JsonNode? Apart(JsonNode? value) => new JsonObject { ["value"] = value?.DeepClone() }["value"];

    Expression ReadVariable(JsonNode? value, string activity)
    {
        var id = (string?)(value as JsonObject)?["id"] ?? Conversion.Text(value);
        var variable = variables.Find(id);
        if (variable < 0)
            refusals.Add(new(activity, $"'{activity}' reads the variable '{id}', which doesn't exist: add it or point to another."));
        return new(ExpressionKind.Variable) { Variable = variable };
    }

    static string WhyNot(string? type) => type switch
    {
        "CSharp" or "Python" => "it can't be bounded and reaches the machine it runs on",
        "Liquid" => "a template gives only text, and hides its errors in it",
        _ => "nothing here evaluates it",
    };
}
