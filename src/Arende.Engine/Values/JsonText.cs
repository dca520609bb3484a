using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Arende.Engine.Values;

/// <summary>JSON as text: å stays å, since what is written here never goes into a page as it is.</summary>
static class JsonText
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    /// <summary>
    /// A whole number that can be read as any numeric type, as one that comes out of a stored state can: a JsonValue made
    /// from a long can be read only as a long.
    /// </summary>
    public static JsonNode Number(long value) => JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))!;

    /// <summary>A value for a message, cut off where it gets long.</summary>
    public static string Short(JsonNode? value)
    {
        var text = value?.ToJsonString(Relaxed) ?? "null";
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
