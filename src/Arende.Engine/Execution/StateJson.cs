using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Values;

namespace Arende.Engine.Execution;

/// <summary>
/// A state as JSON: everything by activity id and variable name, nothing by type, method or position, so that it can be read
/// by the next version of the engine and of the definition.
/// </summary>
static class StateJson
{
    /// <summary>
    /// A result that the host gives is read to the parser's own 64 levels, a script's value to half of that; a state that was
    /// written must always be readable, or its instance can never move again.
    /// </summary>
    static readonly JsonDocumentOptions Reading = new() { MaxDepth = 1_000 };

    /// <summary>The version of the format, in the text too: what was stored before states had a format's name is the same.</summary>
    const int Version = 1;

    public static string Write(StateRows rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("status", rows.Status.ToString());
            json.WriteString("correlationId", rows.CorrelationId);
            json.WriteNumber("sequence", rows.Sequence);
            WriteValues(json, "variables", rows.Layout.Variables.Zip(rows.Values));
            WriteValues(json, "inputs", rows.Inputs.Select(input => (input.Key, input.Value)));
            WriteVisits(json, rows);
            WriteList(json, "waits", rows.Waits, WriteWait);
            WriteList(json, "arrivals", rows.Arrivals, (_, arrival) =>
            {
                json.WriteString("target", arrival.Target);
                json.WriteString("source", arrival.Source);
                json.WriteString("port", arrival.Port);
            });
            WriteList(json, "flowcharts", rows.OpenFlowcharts, (_, id) => json.WriteString("id", id));
            WriteList(json, "events", rows.NamedEvents, (_, named) =>
            {
                json.WriteString("id", named.ActivityId);
                json.WriteString("event", named.EventName);
            });
            WriteList(json, "incidents", rows.Incidents, (_, incident) =>
            {
                json.WriteString("id", incident.ActivityId);
                json.WriteString("message", incident.Message);
            });
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <exception cref="FormatException">The text is not a state of a version that this engine knows.</exception>
    public static StateRows Read(string json)
    {
        try
        {
            return ReadObject(JsonNode.Parse(json, documentOptions: Reading)!.AsObject());
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new FormatException($"The text is not a workflow's state: {problem.Message}", problem);
        }
    }

    static StateRows ReadObject(JsonObject json)
    {
        if (json["v"]?.GetValue<int>() is var version && version != Version)
            throw new FormatException($"The state has version {version}; this engine reads version {Version}.");
        var variables = json["variables"]!.AsObject();
        var visits = json["visits"]!.AsObject();
        return new StateRows
        {
            Layout = new Layout([.. visits.Select(v => v.Key)], [.. variables.Select(v => v.Key)]),
            Status = Enum.Parse<WorkflowStatus>((string)json["status"]!),
            CorrelationId = (string?)json["correlationId"],
            Sequence = (int)json["sequence"]!,
            Values = [.. variables.Select(v => v.Value)],
            Visits = [.. visits.Select(v => (int)v.Value!)],
            Inputs = json["inputs"]!.AsObject().ToDictionary(i => i.Key, i => i.Value),
            Waits = ReadList(json, "waits", ReadWait),
            Arrivals = ReadList(json, "arrivals", a => new Arrival((string)a["target"]!, (string)a["source"]!, (string)a["port"]!)),
            OpenFlowcharts = ReadList(json, "flowcharts", f => (string)f["id"]!),
            NamedEvents = ReadList(json, "events", e => new NamedEvent((string)e["id"]!, (string)e["event"]!)),
            Incidents = ReadList(json, "incidents", i => new Incident((string)i["id"]!, (string)i["message"]!)),
        };
    }

    static void WriteWait(Utf8JsonWriter json, Wait wait)
    {
        json.WriteString("id", wait.ActivityId);
        json.WriteNumber("visit", wait.Visit);
        switch (wait)
        {
            case TaskWait task:
                json.WriteString("task", task.TaskName);
                json.WritePropertyName("payload");
                WriteNode(json, task.Payload);
                break;
            case EventWait waited:
                json.WriteString("event", waited.EventName);
                break;
            case TimerWait timer:
                json.WriteString("dueAt", Times.Write(timer.DueAt));
                break;
        }
    }

    static Wait ReadWait(JsonNode json)
    {
        var id = (string)json["id"]!;
        var visit = (int)json["visit"]!;
        if ((string?)json["task"] is { } task) return new TaskWait(id, visit, task, json["payload"]);
        if ((string?)json["event"] is { } name) return new EventWait(id, visit, name);
        return new TimerWait(id, visit, DateTimeOffset.Parse((string)json["dueAt"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
    }

    static void WriteVisits(Utf8JsonWriter json, StateRows rows)
    {
        json.WriteStartObject("visits");
        for (var i = 0; i < rows.Visits.Length; i++)
            if (rows.Visits[i] > 0) json.WriteNumber(rows.Layout.ActivityIds[i], rows.Visits[i]);
        json.WriteEndObject();
    }

    static void WriteValues(Utf8JsonWriter json, string name, IEnumerable<(string Name, JsonNode? Value)> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WritePropertyName(key);
            WriteNode(json, value);
        }
        json.WriteEndObject();
    }

    static void WriteNode(Utf8JsonWriter json, JsonNode? node)
    {
        if (node is null) json.WriteNullValue();
        else node.WriteTo(json);
    }

    static void WriteList<T>(Utf8JsonWriter json, string name, T[] list, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in list)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static T[] ReadList<T>(JsonObject json, string name, Func<JsonNode, T> read) => [.. json[name]!.AsArray().Select(item => read(item!))];
}
