using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine.Values;

namespace Arende.Elsa;

/// <summary>Values as Elsa holds them, .NET objects, and as the port tells them, JSON.</summary>
static class ElsaValues
{
    public static object? From(JsonNode? node) => node switch
    {
        null => null,
        JsonObject json => FromObject(json),
        JsonArray list => list.Select(From).ToList(),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => (string?)value,
            _ => long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
        },
        _ => throw new ArgumentException($"A {node.GetType().Name} is no JSON.", nameof(node)),
    };

    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        JsonElement { ValueKind: JsonValueKind.Undefined } => null,
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        string text => JsonValue.Create(text),
        DateTimeOffset at => JsonValue.Create(Times.Write(at)),
        DateTime at => JsonValue.Create(Times.Write(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)))),
        TimeSpan span => JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)),
        Guid id => JsonValue.Create(id.ToString()),
        IDictionary<string, object?> map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value)))),
        IDictionary map => new JsonObject(map.Cast<DictionaryEntry>().Select(pair => KeyValuePair.Create(pair.Key.ToString()!, ToJson(pair.Value)))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(ToJson)]),
        _ => JsonNode.Parse(JsonSerializer.Serialize(value, value.GetType())),
    };

    static ExpandoObject FromObject(JsonObject json)
    {
        IDictionary<string, object?> made = new ExpandoObject();
        foreach (var (name, value) in json) made[name] = From(value);
        return (ExpandoObject)made;
    }
}
