using System.Text.Json;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>
/// How an instance of a version stands in this one. <c>From</c> is the last version that it is for; it is for the earlier ones too. <c>Steps</c>
/// are for each of them, whichever move is taken: by an activity of theirs that is waited in, the one of this version that is entered instead.
/// </summary>
public sealed record VersionMove(int From, StepMove Move, IReadOnlyDictionary<string, string> Steps);

/// <summary>Reads how instances of earlier versions stand in a definition: its property <c>moves</c>.</summary>
public static class VersionMoves
{
    private const string Property = "moves";

    /// <summary>What the interpreter is told of instances of another version; it takes the first move whose conditions hold.</summary>
    /// <param name="from">The version that they run on. Moves are written for earlier ones; one that goes back stands as it stood.</param>
    /// <param name="to">The definition that they shall run on.</param>
    /// <param name="steps">What whoever moves them says besides: by activity, the one that is entered instead.</param>
    public static StepMap Map(int from, WorkflowDefinition to, IReadOnlyDictionary<string, string> steps) =>
        Map([.. Of(to).Where(move => from <= move.From && from < to.Version)], steps);

    // What whoever moves them says goes before what the definition says.
    private static StepMap Map(IReadOnlyList<VersionMove> moves, IReadOnlyDictionary<string, string> said) =>
        new([.. moves.Select(one => one.Move)], moves.SelectMany(one => one.Steps).Concat(said).GroupBy(step => step.Key).ToDictionary(step => step.Key, step => step.Last().Value));

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

    private sealed record Written(int From, Dictionary<string, string>? When, string? AtJoin, List<string>? Leave, List<string>? Enter, List<WrittenArrival>? Arrived, List<string>? Unless, Dictionary<string, string>? Steps)
    {
        public VersionMove Read() => new(From, new StepMove(When ?? [], AtJoin, Leave ?? [], Enter ?? [], [.. (Arrived ?? []).Select(one => one.Read())]) { Unless = Unless ?? [] }, Steps ?? []);
    }

    private sealed record WrittenArrival(string Source, string? Port, string Target, List<string>? Unless)
    {
        public StepArrival Read() => new(new Connection(Source, Port ?? "Done", Target), Unless ?? []);
    }
}
