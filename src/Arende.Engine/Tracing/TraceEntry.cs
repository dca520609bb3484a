using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine.Values;

namespace Arende.Engine.Tracing;

/// <summary>One entry of a trace's script. <c>Advance</c> moves the clock; the others are what people and systems do.</summary>
abstract record TraceEntry
{
    public sealed record Complete(string ActivityId, JsonNode? Result) : TraceEntry;

    public sealed record Raise(string Name, JsonNode? Payload) : TraceEntry;

    public sealed record Advance(TimeSpan By) : TraceEntry;

    /// <exception cref="FormatException">The script isn't one; the message names the entry, counted from 1.</exception>
    public static (JsonObject? Start, IReadOnlyList<TraceEntry> Entries) Read(string script)
    {
        JsonArray? list;
        try
        {
            list = JsonNode.Parse(script) as JsonArray;
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The script is not JSON: {problem.Message}", problem);
        }
        if (list is null) throw new FormatException("The script must be a JSON array of entries.");
        var start = list.Count > 0 && list[0] is JsonObject first && first.ContainsKey("start") ? ReadStart(first["start"]) : null;
        return (start, [.. list.Select((entry, i) => (entry, i)).Skip(start is null ? 0 : 1).Select(e => ReadEntry(e.entry, e.i + 1))]);
    }

    static JsonObject ReadStart(JsonNode? json)
    {
        if (json is not JsonObject start)
            throw new FormatException($"The script's start is {JsonText.Short(json)}: write {{\"input\": {{…}}, \"correlationId\": \"…\"}}, each of them optional.");
        if (start["input"] is { } input and not JsonObject)
            throw new FormatException($"The script's start has the input {JsonText.Short(input)}: write an object with each input by its name.");
        if (start["correlationId"] is { } id && Conversion.Text(id) is null)
            throw new FormatException($"The script's start has the correlationId {JsonText.Short(id)}: write a text in quotation marks.");
        return start;
    }

    static TraceEntry ReadEntry(JsonNode? json, int number)
    {
        if (json is JsonObject entry)
        {
            if (Conversion.Text(entry["complete"]) is { } activity) return new Complete(activity, entry["result"]);
            if (Conversion.Text(entry["event"]) is { } name) return new Raise(name, entry["payload"]);
            if (Times.TrySpan(entry["advance"], out var span) && span >= TimeSpan.Zero) return new Advance(span);
        }
        throw new FormatException($"Entry {number} of the script, {JsonText.Short(json)}, is none of complete, event and advance (a time span such as 14.00:00:00); start may only come first.");
    }
}
