using System.Text.Json;

namespace Arende.Application.History;

/// <summary>How history arguments and events are written: letters as they are, so that they can be read in the database.</summary>
public static class HistoryJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
