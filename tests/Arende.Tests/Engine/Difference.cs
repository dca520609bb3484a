using System.Text.Json.Nodes;

namespace Arende.Tests.Engine;

/// <summary>
/// A permitted difference between Elsa and our own interpreter: a row of docs/elsa-compatibility.md by its id, and what differs in the
/// trace of a script that shows it. Elsa's trace lies beside ours, as <c>name.elsaN.jsonl</c>.
/// </summary>
sealed record Difference(string Id, string Script, IReadOnlyList<string> Fields)
{
    static readonly JsonNode Data = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Arende.Tests", "Engine", "differences.json")))!;

    public static IReadOnlyList<Difference> All { get; } = [.. Data["permitted"]!.AsObject().SelectMany(row =>
        row.Value!.AsObject().Select(script => new Difference(row.Key, script.Key, [.. script.Value!.AsArray().Select(field => (string)field!)])))];

    public static Difference? Of(string script) => All.SingleOrDefault(difference => difference.Script == script);

    /// <summary>Started without what it needs, which is refused before any interpreter runs.</summary>
    public static bool IsRefused(string script) => Data["refused"]!.AsArray().Any(refused => (string?)refused == script);

    /// <summary>Which of the recorded traces Elsa leaves when it stands in our interpreter's place.</summary>
    public static string KindOnElsa(string script) => PlayedTrace.HasRecorded(script, "elsa") ? "elsa" : PlayedTrace.HasRecorded(script, "token") ? "token" : "trace";
}
