using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Application.Goals;

/// <summary>What the goals' history says of a goal or an indicator that somebody entered, changed or took away: of each thing that is another what it was and is.</summary>
internal static class GoalTold
{
    private static readonly CultureInfo swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static Dictionary<string, string?> Facts(Goal goal) => new() { ["area"] = goal.AreaTitle, ["title"] = goal.Title };

    /// <summary>An indicator as it stands at the end of a month of the goal's year.</summary>
    public static Dictionary<string, string?> Facts(Indicator indicator, int year, int month)
    {
        var value = indicator.Values.FirstOrDefault(one => one.Year == year && one.Month == month);
        return new(Facts(indicator)) { ["target"] = Number(value?.Target), ["outcome"] = Number(value?.Outcome) };
    }

    private static Dictionary<string, string?> Facts(Indicator indicator) => new()
    {
        ["called"] = indicator.Name, ["unit"] = Some(indicator.UnitOfMeasure), ["better"] = indicator.Better.ToString(), ["source"] = Some(indicator.Source),
    };

    /// <summary>That an indicator is taken away, with all that it was measured to in the goal's year.</summary>
    public static Task TellRemoved(this AuditTrail trail, ArendeDb db, Viewer viewer, Goal goal, Indicator indicator, CancellationToken ct) =>
        trail.Tell(db, viewer, AuditKind.IndicatorRemoved, goal, Facts(indicator), Nothing, ct, indicator.Name, values: [.. indicator.Values.Where(value => value.Year == goal.Year).OrderBy(value => value.Month)]);

    /// <summary>Saves what was done with its line, in the caller's transaction. Where nothing is another nothing is told.</summary>
    public static async Task Tell(this AuditTrail trail, ArendeDb db, Viewer viewer, AuditKind kind, Goal goal, IReadOnlyDictionary<string, string?> before, IReadOnlyDictionary<string, string?> after, CancellationToken ct, string? indicator = null, int? month = null, IReadOnlyList<IndicatorValue>? values = null)
    {
        await db.SaveOrThrowConflict(ct);
        var line = new JsonObject { ["goal"] = goal.Id.ToString(), ["number"] = goal.Number.ToString(), ["name"] = before.GetValueOrDefault("title") ?? goal.Title, ["body"] = db.Bodies[goal.BoardId].Code, ["year"] = goal.Year };
        if (indicator is not null) line["indicator"] = indicator;
        if (month is not null) line["month"] = month;
        if (values is not null) line["values"] = new JsonArray([.. values.Select(value => (JsonNode)new JsonObject { ["month"] = value.Month, ["target"] = Number(value.Target), ["outcome"] = Number(value.Outcome) })]);
        var changes = before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).ToList();
        if (changes.Count == 0) return;
        foreach (var name in changes) line[name == "title" ? "called" : name] = new JsonObject { ["from"] = before.GetValueOrDefault(name), ["to"] = after.GetValueOrDefault(name) };
        await trail.Add(AuditChains.Goals, viewer.PersonId, kind, [line], ct);
    }

    public static IReadOnlyDictionary<string, string?> Nothing { get; } = new Dictionary<string, string?>();

    private static string? Number(decimal? number) => number?.ToString("0.####", swedish);

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
