using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>A branch that has come to a join over a connection, unless one of some activities is still waited for.</summary>
public sealed record Arrival(string Source, string Port, string Target, IReadOnlyList<string> Unless);

/// <summary>
/// How an instance of an earlier version stands in this one, where that isn't where it stood: the property <c>moves</c> of a definition.
/// The first whose conditions all hold is taken.
/// </summary>
/// <param name="From">The last version that it is for; it is for the earlier ones too.</param>
/// <param name="When">By variable, the outcome that it must hold; <c>*</c> is any.</param>
/// <param name="AtJoin">A join at which a branch must lack a connection of this version; null where that doesn't matter.</param>
/// <param name="Leave">Activities whose waits end.</param>
/// <param name="Enter">Activities that are entered instead.</param>
/// <param name="Arrived">Branches that have come to a join.</param>
public sealed record VersionMove(
    int From, IReadOnlyDictionary<string, string> When, string? AtJoin, IReadOnlyList<string> Leave, IReadOnlyList<string> Enter, IReadOnlyList<Arrival> Arrived);

/// <summary>Reads the moves of a definition, and finds the one for an instance.</summary>
public static class VersionMoves
{
    private const string Property = "moves";

    public static StepMap Map(int from, WorkflowDefinition to, WorkflowState state)
    {
        var move = Of(to).FirstOrDefault(move => from <= move.From && Holds(move, state) && (move.AtJoin is null || state.MissingIn(to).Contains(move.AtJoin)));
        if (move is null) return StepMap.AsItStands;
        var waiting = state.Waiting.Select(wait => wait.ActivityId).ToHashSet(StringComparer.Ordinal);
        return new StepMap(
            move.Leave, move.Enter, [.. move.Arrived.Where(one => !one.Unless.Any(waiting.Contains)).Select(one => new Connection(one.Source, one.Port, one.Target))]);
    }

    /// <exception cref="FormatException">The property can't be read.</exception>
    internal static IReadOnlyList<VersionMove> Of(WorkflowDefinition definition)
    {
        if (!definition.Properties.TryGetValue(Property, out var written)) return [];
        try
        {
            return JsonSerializer.Deserialize<List<Written>>(written, JsonSerializerOptions.Web)?.ConvertAll(one => one.Read()) ?? [];
        }
        catch (JsonException unreadable)
        {
            throw new FormatException($"The property moves can't be read: {unreadable.Message}", unreadable);
        }
    }

    private static bool Holds(VersionMove move, WorkflowState state) => move.When.All(condition =>
        state.Variables.GetValueOrDefault(condition.Key) is { } value
        && (condition.Value == "*" || (value is JsonObject result && (string?)result["outcome"] == condition.Value)));

    private sealed record Written(int From, Dictionary<string, string>? When, string? AtJoin, List<string>? Leave, List<string>? Enter, List<WrittenArrival>? Arrived)
    {
        public VersionMove Read() => new(From, When ?? [], AtJoin, Leave ?? [], Enter ?? [], [.. (Arrived ?? []).Select(one => one.Read())]);
    }

    private sealed record WrittenArrival(string Source, string? Port, string Target, List<string>? Unless)
    {
        public Arrival Read() => new(Source, Port ?? "Done", Target, Unless ?? []);
    }
}
