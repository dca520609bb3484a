using Xunit;
using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Tests.Engine;

/// <summary>What real Elsa did with the examples, ours does too, but for the steps that are marked as doubtful.</summary>
public class ElsaTraceTests
{
    public static TheoryData<string, int> Scripts()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Repository.Examples, "*.script*.json").Order(StringComparer.Ordinal))
        {
            var parts = Path.GetFileNameWithoutExtension(file).Split(".script");
            data.Add(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Scripts), DisableDiscoveryEnumeration = true)]
    public async Task Each_example_is_played_as_Elsa_played_it(string name, int script)
    {
        var doubts = Doubt.Read(Repository.Examples, name, script);
        var lines = doubts.Any(doubt => doubt.IsWholeScript)
            ? []
            : await new TracePlayer(new FlowchartInterpreter()).Play(Example($"{name}.elsa.json"), Example($"{name}.script{script}.json"), Roles.All);
        var kind = doubts.Any(doubt => doubt.HasToken) ? "token" : "trace";
        var expected = Example($"{name}.{kind}{script}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Count > 0) Assert.Equal(expected.Length, lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!doubts.Any(doubt => doubt.HasToken) && doubts.Any(doubt => doubt.IsLine(i + 1))) continue;
            var ours = JsonNode.Parse(lines[i])!.AsObject();
            var theirs = JsonNode.Parse(expected[i])!.AsObject();
            ours.Remove("error");
            foreach (var variable in doubts.SelectMany(doubt => doubt.Variables))
            {
                ours["variables"]!.AsObject().Remove(variable);
                theirs["variables"]!.AsObject().Remove(variable);
            }
            Assert.True(JsonNode.DeepEquals(ours, theirs), $"Line {i + 1}\nours:   {ours.ToJsonString()}\nElsa's: {theirs.ToJsonString()}");
        }
    }

    [Fact]
    public async Task A_script_that_starts_without_the_correlation_id_it_asks_for_is_refused()
    {
        var play = new TracePlayer(new FlowchartInterpreter()).Play(Example("arende-ks.elsa.json"), Example("arende-ks.script4.json"), Roles.All);
        var problem = await Assert.ThrowsAsync<WorkflowInputException>(() => play);
        Assert.Contains("correlation id", problem.Message, StringComparison.Ordinal);
    }

    static string Example(string file) => File.ReadAllText(Path.Combine(Repository.Examples, file));
}
