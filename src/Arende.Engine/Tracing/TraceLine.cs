using System.Text;
using System.Text.Json;
using Arende.Engine.Values;

namespace Arende.Engine.Tracing;

/// <summary>One line of a trace: where an instance stands, as a JSON object.</summary>
static class TraceLine
{
    public static string Write(WorkflowView state, string? error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Writing))
        {
            json.WriteStartObject();
            json.WriteString("status", NameOf(state.Status));
            json.WriteStartArray("waiting");
            foreach (var id in state.Waiting.Select(wait => wait.ActivityId).Order(StringComparer.Ordinal)) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteStartObject("variables");
            foreach (var (name, value) in state.Variables.OrderBy(v => v.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                if (value is null) json.WriteNullValue();
                else value.WriteTo(json);
            }
            json.WriteEndObject();
            if (state.Status == WorkflowStatus.Faulted) WriteIncidents(json, state);
            if (error is not null) json.WriteString("error", error);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void WriteIncidents(Utf8JsonWriter json, WorkflowView state)
    {
        json.WriteStartArray("incidents");
        foreach (var incident in state.Incidents) json.WriteStringValue(incident.ActivityId);
        json.WriteEndArray();
    }

    static string NameOf(WorkflowStatus status) => status switch
    {
        WorkflowStatus.Running => "running",
        WorkflowStatus.Finished => "finished",
        WorkflowStatus.Faulted => "faulted",
    };
}
