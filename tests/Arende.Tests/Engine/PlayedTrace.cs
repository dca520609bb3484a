using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Tests.Engine;

/// <summary>A script, the definition that it is played on, and the trace that it must leave: the corpora that any interpreter is held against.</summary>
static class PlayedTrace
{
    static readonly string Engine = Path.Combine(Repository.Root, "tests", "Arende.Tests", "Engine");

    /// <summary>The scripts of a folder of the corpora, as <c>folder/name.scriptN</c>.</summary>
    public static TheoryData<string> Scripts(params string[] folders) => [.. folders
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Engine, folder), "*.script*.json").Select(file => $"{folder}/{Path.GetFileNameWithoutExtension(file)}"))
        .Order(StringComparer.Ordinal)];

    /// <summary>What an interpreter makes of a script, a line a step; without the words of an error, which Elsa's traces don't have.</summary>
    public static async Task<List<JsonNode>> Play(IWorkflowInterpreter interpreter, string script)
    {
        var (folder, name) = (script.Split('/')[0], script.Split('/')[1]);
        var definition = folder == "paths" ? Repository.Workflow(name[..name.LastIndexOf('.')] + ".json") : Read($"{folder}/{name[..name.LastIndexOf('.')]}.elsa.json");
        var lines = await new TracePlayer(interpreter).Play(definition, Read($"{script}.json"), Roles.All, isUnchecked: true);
        return [.. lines.Select(Line)];
    }

    /// <summary>The trace that was recorded, of a kind: <c>trace</c>, or Elsa's own where it isn't that.</summary>
    public static List<JsonNode> Recorded(string script, string kind = "trace") =>
        [.. Read($"{script.Replace(".script", $".{kind}", StringComparison.Ordinal)}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line)];

    public static bool HasRecorded(string script, string kind) => File.Exists(Path.Combine(Engine, $"{script.Replace(".script", $".{kind}", StringComparison.Ordinal)}.jsonl"));

    /// <summary>Where two traces aren't the same: "line 3: variables.Stage".</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<JsonNode> one, IReadOnlyList<JsonNode> other)
    {
        var found = new List<string>();
        if (one.Count != other.Count) found.Add($"{one.Count} lines and {other.Count}");
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            var (a, b) = (Flat(one[i]), Flat(other[i]));
            found.AddRange(a.Keys.Union(b.Keys).Order(StringComparer.Ordinal).Where(key => !JsonNode.DeepEquals(a.GetValueOrDefault(key), b.GetValueOrDefault(key))).Select(key => $"line {i + 1}: {key}"));
        }
        return found;
    }

    static Dictionary<string, JsonNode?> Flat(JsonNode line) => line.AsObject().Where(pair => pair.Key != "variables")
        .Concat(line["variables"]!.AsObject().Select(pair => KeyValuePair.Create($"variables.{pair.Key}", pair.Value))).ToDictionary();

    static JsonNode Line(string text)
    {
        var line = JsonNode.Parse(text)!;
        line.AsObject().Remove("error");
        return line;
    }

    static string Read(string file) => File.ReadAllText(Path.Combine(Engine, file));
}
