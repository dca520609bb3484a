using System.Text.Json.Nodes;
using System.Xml;
using Arende.Engine.Definitions;
using Arende.Engine.Values;

namespace Arende.Engine.Validation;

/// <summary>A task's payload can be read, and its role is in the catalogue.</summary>
static class TaskRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model, IReadOnlySet<string> roles) =>
        model.Steps.Where(step => step.Type == ActivityType.RunTask).SelectMany(step => Check(step, roles));

    static IEnumerable<Finding> Check(Step task, IReadOnlySet<string> roles)
    {
        if (task.Payload.Kind is not (ExpressionKind.Literal or ExpressionKind.Object)) yield break;
        if (task.StaticPayload is not JsonObject payload)
        {
            yield return new(task.Id, $"The payload of '{task.Id}' is not a JSON object: write {{\"role\": …, \"title\": …, \"outcomes\": […]}}.");
            yield break;
        }
        if (payload["role"] is { } role && !roles.Contains(Conversion.Text(role) ?? ""))
            yield return new(task.Id, $"The task '{task.Id}' is for the role {JsonText.Short(role)}, which isn't in the catalogue: use one of {string.Join(", ", roles.Order(StringComparer.Ordinal))}.");
        if (payload["dueIn"] is { } dueIn && !IsDuration(Conversion.Text(dueIn)))
            yield return new(task.Id, $"The task '{task.Id}' is due in {JsonText.Short(dueIn)}, which is not an ISO 8601 duration: write it as P5D.");
        if (payload["outcomes"] is not null and not JsonArray || TaskOutcomes.Of(task).Any(string.IsNullOrWhiteSpace))
            yield return new(task.Id, $"The task '{task.Id}' has an outcome without an id: write each as {{\"id\": …, \"sv\": …, \"en\": …}}.");
        foreach (var twice in TaskOutcomes.Of(task).GroupBy(id => id).Where(same => same.Count() > 1))
            yield return new(task.Id, $"The task '{task.Id}' has the outcome '{twice.Key}' more than once: keep one.");
    }

    static bool IsDuration(string? text)
    {
        try
        {
            return text is not null && XmlConvert.ToTimeSpan(text) >= TimeSpan.Zero;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
