using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Texts;

namespace Arende.Web.Features.Shared.Workflows;

/// <summary>One way to answer a task. <c>RequiresReason</c> and <c>AsksConditions</c> are what the definition asks besides.</summary>
public sealed record TaskOutcome(string Id, Text Name, bool RequiresReason, bool AsksConditions);

/// <summary>Reads what a workflow definition says to people about a task: its title and its outcomes, in both languages.</summary>
public static class TaskPayload
{
    public static Text Title(string payload, string taskName) =>
        Words(Read(payload)["title"]) ?? new Text(taskName, taskName);

    public static IReadOnlyList<TaskOutcome> Outcomes(string payload) =>
        Read(payload)["outcomes"] is not JsonArray outcomes ? [] : [.. outcomes.OfType<JsonObject>().Select(Outcome)];

    /// <summary>The words of a node <c>{"sv": …, "en": …}</c>, or null when it has none.</summary>
    public static Text? Words(JsonNode? node) => node is JsonObject words && (string?)words["sv"] is { } swedish
        ? new Text(swedish, (string?)words["en"] ?? swedish)
        : null;

    private static TaskOutcome Outcome(JsonObject outcome) => new(
        (string?)outcome["id"] ?? "",
        // A reviewer "skickar tillbaka": definitions that were released before that was settled say what only a body does.
        (string?)outcome["id"] == SendingBack.Outcome ? T.WorkItems.SendsBack : Words(outcome) ?? new Text("", ""),
        (bool?)outcome["requiresReason"] == true,
        (bool?)outcome["conditions"] == true);

    private static JsonObject Read(string payload) => JsonNode.Parse(payload) as JsonObject ?? [];
}
