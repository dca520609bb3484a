using System.Globalization;
using System.Text.Json.Nodes;
using Acornima;

namespace Arende.Engine.Scripts;

/// <summary>
/// ECMAScript's operators for the cases that need no conversion between types; the others are left to the script engine.
/// </summary>
static class PlainOperators
{
    public static bool? Truth(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Unhandled => null,
        ScriptValueKind.Undefined or ScriptValueKind.Null => false,
        ScriptValueKind.Boolean or ScriptValueKind.Number => value.Number != 0 && !double.IsNaN(value.Number),
        ScriptValueKind.String => value.Text.Length > 0,
        ScriptValueKind.Json => true,
    };

    public static ScriptValue Not(ScriptValue value) => Truth(value) is { } truth ? ScriptValue.Of(!truth) : default;

    public static ScriptValue Member(ScriptValue target, string property) =>
        target.Kind == ScriptValueKind.Json && target.Json is JsonObject source
            ? source.TryGetPropertyValue(property, out var value) ? ScriptValue.Of(value) : ScriptValue.Undefined
            : default;

    /// <summary>A value as a template or a sum with a text shows it, or null when that takes the script engine.</summary>
    public static string? Text(ScriptValue value) => value.Kind switch
    {
        ScriptValueKind.Undefined => "undefined",
        ScriptValueKind.Null => "null",
        ScriptValueKind.Boolean => value.Number != 0 ? "true" : "false",
        ScriptValueKind.Number when value.IsExactWhole => ((long)value.Number).ToString(CultureInfo.InvariantCulture),
        ScriptValueKind.String => value.Text,
        _ => null,
    };

    public static Func<ScriptValue, ScriptValue, ScriptValue>? Binary(Operator op) => op switch
    {
        Operator.StrictEquality => (a, b) => StrictlyEqual(a, b) is { } equal ? ScriptValue.Of(equal) : default,
        Operator.StrictInequality => (a, b) => StrictlyEqual(a, b) is { } equal ? ScriptValue.Of(!equal) : default,
        Operator.Equality => (a, b) => LooselyEqual(a, b) is { } equal ? ScriptValue.Of(equal) : default,
        Operator.Inequality => (a, b) => LooselyEqual(a, b) is { } equal ? ScriptValue.Of(!equal) : default,
        Operator.LessThan => (a, b) => Compare(a, b) is { } order ? ScriptValue.Of(order < 0) : default,
        Operator.LessThanOrEqual => (a, b) => Compare(a, b) is { } order ? ScriptValue.Of(order <= 0) : default,
        Operator.GreaterThan => (a, b) => Compare(a, b) is { } order ? ScriptValue.Of(order > 0) : default,
        Operator.GreaterThanOrEqual => (a, b) => Compare(a, b) is { } order ? ScriptValue.Of(order >= 0) : default,
        Operator.Addition => Add,
        Operator.Subtraction => (a, b) => Numbers(a, b) ? Finite(a.Number - b.Number) : default,
        Operator.Multiplication => (a, b) => Numbers(a, b) ? Finite(a.Number * b.Number) : default,
        Operator.Division => (a, b) => Numbers(a, b) ? Finite(a.Number / b.Number) : default,
        _ => null,
    };

    static bool Numbers(ScriptValue a, ScriptValue b) => a.Kind == ScriptValueKind.Number && b.Kind == ScriptValueKind.Number;

    static ScriptValue Finite(double value) => double.IsFinite(value) ? ScriptValue.Of(value) : default;

    static ScriptValue Add(ScriptValue a, ScriptValue b)
    {
        if (Numbers(a, b)) return Finite(a.Number + b.Number);
        if (a.Kind != ScriptValueKind.String && b.Kind != ScriptValueKind.String) return default;
        return Text(a) is { } left && Text(b) is { } right ? ScriptValue.Of(left + right) : default;
    }

    static bool? StrictlyEqual(ScriptValue a, ScriptValue b)
    {
        if (a.Kind != b.Kind) return false;
        return a.Kind switch
        {
            ScriptValueKind.Undefined or ScriptValueKind.Null => true,
            ScriptValueKind.Boolean or ScriptValueKind.Number => a.Number == b.Number,
            ScriptValueKind.String => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
            // Two objects are the same when they are one object, which only the script engine can tell.
            ScriptValueKind.Json or ScriptValueKind.Unhandled => null,
        };
    }

    static bool? LooselyEqual(ScriptValue a, ScriptValue b)
    {
        if (a.IsNothing || b.IsNothing) return a.IsNothing && b.IsNothing;
        return a.Kind == b.Kind ? StrictlyEqual(a, b) : null;
    }

    static int? Compare(ScriptValue a, ScriptValue b)
    {
        if (Numbers(a, b)) return double.IsNaN(a.Number) || double.IsNaN(b.Number) ? null : a.Number.CompareTo(b.Number);
        return a.Kind == ScriptValueKind.String && b.Kind == ScriptValueKind.String ? string.CompareOrdinal(a.Text, b.Text) : null;
    }
}
