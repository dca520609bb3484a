using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Tests.Engine;

namespace Arende.Tests.Elsa;

public class ScratchTests
{
    public static TheoryData<string> All() => [.. new[] { Repository.Examples, Repository.Definitions, Path.Combine(Repository.Root, "tests/Arende.Tests/Engine/paths") }
        .SelectMany(f => Directory.GetFiles(f, "*.script*.json")).Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, "tests/Arende.Tests/Engine"), f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Play(string s)
    {
        var script = Path.Combine(Repository.Root, "tests/Arende.Tests/Engine", s);
        var folder = Path.GetDirectoryName(script)!;
        var name = Path.GetFileName(script).Split(".script")[0];
        var definition = folder.EndsWith("paths") ? Repository.Workflow(name + ".json") : File.ReadAllText(Path.Combine(folder, name + ".elsa.json"));
        var lines = await new TracePlayer(OneElsa.Interpreter).Play(definition, File.ReadAllText(script), Roles.All, true);
        var expected = File.ReadAllText(script.Replace(".script", ".trace").Replace(".json", ".jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Max(lines.Count, expected.Length); i++)
        {
            var e = JsonNode.Parse(expected[i])!; var l = JsonNode.Parse(lines[i])!;
            if (folder.EndsWith("elsa")) { l.AsObject().Remove("error"); e.AsObject().Remove("error"); }
            Assert.True(JsonNode.DeepEquals(e, l), $"Line {i + 1}\nis:       {lines[i]}\nexpected: {expected[i]}");
        }
    }
}
