using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Arende.Engine.Scripts;

/// <summary><c>Unhandled</c>: not plain enough, ask the script engine.</summary>
enum ScriptValueKind : byte { Unhandled, Undefined, Null, Boolean, Number, String, Json }

/// <summary>A script's value without a script engine around it. An object or a list is its JSON, which nobody changes.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct ScriptValue(ScriptValueKind Kind, double Number = 0, object? Reference = null)
{
    const double LargestExactWhole = 9007199254740991;

    public static readonly ScriptValue Undefined = new(ScriptValueKind.Undefined);
    public static readonly ScriptValue Null = new(ScriptValueKind.Null);
    public static readonly ScriptValue True = new(ScriptValueKind.Boolean, 1);
    public static readonly ScriptValue False = new(ScriptValueKind.Boolean);

    public static ScriptValue Of(bool value) => value ? True : False;
    public static ScriptValue Of(double value) => new(ScriptValueKind.Number, value);
    public static ScriptValue Of(string value) => new(ScriptValueKind.String, Reference: value);

    public static ScriptValue Of(JsonNode? node) => node switch
    {
        null => Null,
        JsonValue value => OfScalar(value),
        _ => new(ScriptValueKind.Json, Reference: node),
    };

    public bool IsNothing => Kind is ScriptValueKind.Undefined or ScriptValueKind.Null;
    public string Text => (string)Reference!;
    public JsonNode Json => (JsonNode)Reference!;
    public bool IsExactWhole => double.IsInteger(Number) && Math.Abs(Number) <= LargestExactWhole;

    public JsonNode? ToJson() => Kind switch
    {
        ScriptValueKind.Undefined or ScriptValueKind.Null or ScriptValueKind.Unhandled => null,
        ScriptValueKind.Boolean => JsonValue.Create(Number != 0),
        ScriptValueKind.Number when IsExactWhole => Values.JsonText.Number((long)Number),
        ScriptValueKind.Number when double.IsFinite(Number) => JsonValue.Create(Number),
        ScriptValueKind.Number => throw new ScriptException($"The script gives {Number.ToString(CultureInfo.InvariantCulture)}, which is no number that can be kept."),
        ScriptValueKind.String => JsonValue.Create(Text),
        ScriptValueKind.Json => Json,
    };

    static ScriptValue OfScalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.String => Of(value.GetValue<string>()),
        JsonValueKind.Number => Of(NumberIn(value)),
        _ => Null,
    };

    static double NumberIn(JsonValue value)
    {
        if (value.TryGetValue<double>(out var number)) return number;
        if (value.TryGetValue<long>(out var whole)) return whole;
        return value.TryGetValue<int>(out var small) ? small : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
    }
}
