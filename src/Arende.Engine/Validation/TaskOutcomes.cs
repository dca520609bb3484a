using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Values;

namespace Arende.Engine.Validation;

/// <summary>The outcomes that a task's payload offers, by id.</summary>
static class TaskOutcomes
{
    public static IReadOnlyList<string> Of(Step task) =>
        task.StaticPayload is JsonObject payload && payload["outcomes"] is JsonArray outcomes
            ? [.. outcomes.Select(outcome => Conversion.Text((outcome as JsonObject)?["id"]) ?? "")]
            : [];
}
