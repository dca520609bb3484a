using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace Arende.Engine.Scripts;

/// <summary>
/// Carries values between JSON and a script engine. A script gets a copy of its own: what it changes in it stays there.
/// </summary>
static class ScriptJson
{
    /// <summary>The state and what is around it must stay readable: see StateJson.</summary>
    public const int MaxDepth = 32;

    /// <summary>A list that stands in two places is written twice, so that a few statements can make millions of values.</summary>
    const int MaxValues = 100_000;

    public static JsValue To(Jint.Engine engine, JsonNode? node)
    {
        switch (node)
        {
            case null: return JsValue.Null;
            case JsonArray list: return new JsArray(engine, [.. list.Select(item => To(engine, item))]);
            case JsonObject source:
                var target = new JsObject(engine);
                foreach (var (name, value) in source)
                    target.FastSetProperty(name, new PropertyDescriptor(To(engine, value), true, true, true));
                return target;
        }
        var scalar = ScriptValue.Of(node);
        return scalar.Kind switch
        {
            ScriptValueKind.Boolean => scalar.Number != 0 ? JsBoolean.True : JsBoolean.False,
            ScriptValueKind.Number => JsNumber.Create(scalar.Number),
            ScriptValueKind.String => new JsString(scalar.Text),
            _ => JsValue.Null,
        };
    }

    public static ScriptValue From(JsValue value) => value.Type switch
    {
        Types.Undefined or Types.Empty => ScriptValue.Undefined,
        Types.Null => ScriptValue.Null,
        Types.Boolean => ScriptValue.Of(value.AsBoolean()),
        Types.Number => ScriptValue.Of(value.AsNumber()),
        Types.String => ScriptValue.Of(value.AsString()),
        Types.Object => ScriptValue.Of(FromObject(value.AsObject())),
        _ => throw new ScriptException($"The script gives a {value.Type}, which can't be kept: give a text, a number, true, false, null, a list or an object."),
    };

    static JsonNode? FromObject(ObjectInstance source)
    {
        var left = MaxValues;
        return FromObject(source, MaxDepth, ref left);
    }

    static JsonNode? FromObject(ObjectInstance source, int depth, ref int left)
    {
        if (depth == 0) throw new ScriptException("The script gives an object that is too deep, or that contains itself.");
        if (source is JsDate date) return JsonValue.Create(DateText(date));
        if (source is JsArray list) return FromList(list, depth, ref left);
        if (source is not JsObject)
            throw new ScriptException($"The script gives a {source.GetType().Name.Replace("Js", "", StringComparison.Ordinal)}, which can't be kept: give a text, a number, true, false, null, a list or an object.");
        var target = new JsonObject();
        foreach (var key in source.GetOwnPropertyKeys(Types.String))
        {
            var value = source.Get(key);
            if (!value.IsUndefined()) target[key.ToString()] = Inner(value, depth, ref left);
        }
        return target;
    }

    static JsonArray FromList(JsArray list, int depth, ref int left)
    {
        var target = new JsonArray();
        for (var i = 0U; i < list.Length; i++) target.Add(Inner(list.Get(JsNumber.Create(i)), depth, ref left));
        return target;
    }

    static JsonNode? Inner(JsValue value, int depth, ref int left)
    {
        if (--left < 0) throw new ScriptException($"The script gives more than {MaxValues} values: give fewer.");
        return value.Type == Types.Object ? FromObject(value.AsObject(), depth - 1, ref left) : From(value).ToJson();
    }

    static string DateText(JsDate date) => Values.Times.Write(new DateTimeOffset(date.ToDateTime(), TimeSpan.Zero));
}
