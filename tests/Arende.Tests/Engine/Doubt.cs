using System.Text.Json.Nodes;

namespace Arende.Tests.Engine;

/// <summary>A step of an example where Elsa's behaviour isn't wanted. What isn't named means all.</summary>
sealed record Doubt(IReadOnlyList<int>? Lines, IReadOnlyList<string> Variables, bool HasToken)
{
    public bool IsWholeScript => Lines is null && Variables.Count == 0;

    public static IReadOnlyList<Doubt> Read(string folder, string name, int script)
    {
        var all = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "doubtful.json")))!;
        return [.. (all[name] as JsonArray ?? [])
            .Where(doubt => doubt!["script"] is not { } only || (int)only == script)
            .Select(doubt => new Doubt(
                (doubt!["lines"] as JsonArray)?.Select(line => (int)line!).ToList(),
                (doubt["variables"] as JsonArray)?.Select(variable => (string)variable!).ToList() ?? [],
                (bool?)doubt["token"] ?? false))];
    }

    public bool IsLine(int line) => Variables.Count == 0 && (Lines is null || Lines.Contains(line));
}
