using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Arende.Engine.Scripts;

/// <summary>
/// Stops built-in functions that would make or walk more than a script may: they run as one statement, so the count of
/// statements doesn't see them. What is counted is characters and elements, so that a replay stops where the first run did.
/// </summary>
static class ScriptBounds
{
    public const int MaxTextLength = 1_000_000;
    public const int MaxListLength = 100_000;
    const int MaxNesting = 100;

    /// <summary>A line of JSON begins with at most ten blanks a level; few values are deeper than ten levels.</summary>
    const int MostIndented = 100;

    /// <exception cref="ScriptException">The call is out of bounds.</exception>
    public static void Check(string function, JsValue self, JsValue[] given)
    {
        var left = (double)MaxTextLength;
        switch (function)
        {
            case "String.repeat":
                left -= LengthOf(self) * Math.Max(0, Number(given, 0));
                break;
            case "String.padStart" or "String.padEnd":
                left -= Number(given, 0);
                break;
            case "String.concat" or "String.raw":
                left -= LengthOf(self);
                foreach (var text in given) Spend(text, ref left, MaxNesting, 0);
                break;
            case "String.replace" or "String.replaceAll" when given is [_, var replacement, ..]:
                left -= Replaced(self, given[0], replacement, isAll: function == "String.replaceAll");
                break;
            case "Array.join" or "Array.toString" or "Array.toLocaleString":
                Spend(self, ref left, MaxNesting, function == "Array.join" && given.Length > 0 ? LengthOf(given[0]) : 1);
                break;
            case "JSON.stringify" when given.Length > 0:
                Spend(given[0], ref left, MaxNesting, given.Length > 2 ? MostIndented : 1);
                break;
            case "Array.flat":
                Spend(self, ref left, MaxNesting, 0);
                break;
        }
        if (left < 0) throw new ScriptException($"A script may not make a text of more than {MaxTextLength} characters, and {function} would.");
        if (function.StartsWith("Array.", StringComparison.Ordinal) && self is ObjectInstance list && ListLength(list) > MaxListLength)
            throw new ScriptException($"A script may not walk a list of more than {MaxListLength} elements, and {function} would.");
    }

    static double LengthOf(JsValue value) => value.IsString() ? value.AsString().Length : 0;

    static double Number(JsValue[] given, int at) => given.Length > at && !given[at].IsObject() ? Finite(TypeConverter.ToNumber(given[at])) : 0;

    static double Finite(double number) => double.IsNaN(number) ? 0 : number;

    static double ListLength(ObjectInstance list) => list is JsArray array ? array.Length : list.GetOwnProperty("length").Value is { } length && length.IsNumber() ? Finite(length.AsNumber()) : 0;

    static double Replaced(JsValue self, JsValue pattern, JsValue replacement, bool isAll)
    {
        if (!self.IsString() || !replacement.IsString()) return 0;
        var (text, sought, put) = (self.AsString(), TypeConverter.ToString(pattern), replacement.AsString());
        double times = 1;
        if (isAll && sought.Length == 0) times = text.Length + 1;
        else if (isAll)
            times = text.AsSpan().Count(sought);
        // $& and its like put in as much as the whole text.
        return self.AsString().Length + (times * (put.Length + (put.Count(letter => letter == '$') * (double)self.AsString().Length)));
    }

    /// <summary>
    /// Takes what a value is as a text from what is left. A list that stands in two places counts in both, as it does in the
    /// text. An object's getters and toString aren't called: those have statements, which are counted.
    /// </summary>
    static void Spend(JsValue value, ref double left, int nesting, double perElement)
    {
        left -= 1 + LengthOf(value);
        if (left < 0 || value is not (JsArray or JsObject)) return;
        if (nesting == 0) throw new ScriptException($"A script may not write out a value that is more than {MaxNesting} deep, or that contains itself.");
        var source = (ObjectInstance)value;
        if (source is JsArray { Length: var length } && length > MaxTextLength) left = -1;
        foreach (var key in left < 0 ? [] : source.GetOwnPropertyKeys(Types.String))
        {
            left -= perElement;
            if (source is JsObject) left -= LengthOf(key);
            if (left < 0) return;
            if (source.GetOwnProperty(key).Value is { } inner) Spend(inner, ref left, nesting - 1, perElement);
        }
    }
}
