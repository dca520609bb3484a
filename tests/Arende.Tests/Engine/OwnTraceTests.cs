using System.Text.Json.Nodes;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

/// <summary>Our own definitions and scripts, line by line: they need nothing from outside the repository.</summary>
public class OwnTraceTests
{
    public static TheoryData<string> Scripts() =>
        [.. Directory.GetFiles(Repository.Definitions, "*.script*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Each_script_gives_its_trace(string script)
    {
        var name = script.Split('.')[0];
        var lines = await new TracePlayer(new FlowchartInterpreter()).Play(Read($"{name}.elsa.json"), Read($"{script}.json"), Roles.All);
        var expected = Read($"{script.Replace("script", "trace", StringComparison.Ordinal)}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Length, lines.Count);
        for (var i = 0; i < lines.Count; i++)
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected[i]), JsonNode.Parse(lines[i])), $"Line {i + 1}\nis:       {lines[i]}\nexpected: {expected[i]}");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""[{"complete": 3}]""")]
    [InlineData("""[{"advance": "tomorrow"}]""")]
    [InlineData("""[{"advance": "-1.00:00:00"}]""")]
    [InlineData("""[{"event": "x"}, {"start": {}}]""")]
    [InlineData("[1]")]
    [InlineData("[null]")]
    [InlineData("""[{"advance": "10000000.00:00:00"}]""")]
    [InlineData("""[{"start": null}]""")]
    [InlineData("""[{"start": 1}]""")]
    [InlineData("""[{"start": {"input": 1}}]""")]
    [InlineData("""[{"start": {"input": ["Year"]}}]""")]
    [InlineData("""[{"start": {"correlationId": 1}}]""")]
    public async Task A_script_that_is_none_is_refused(string script) =>
        await Assert.ThrowsAsync<FormatException>(() => new TracePlayer(new FlowchartInterpreter()).Play(Read("linear.elsa.json"), script, Roles.All));

    [Fact]
    public async Task What_validation_refuses_is_played_only_unchecked()
    {
        var flow = new DefinitionBuilder().Task("a", role: "king").Connect("start->a->finish").Json;
        var player = new TracePlayer(new FlowchartInterpreter());
        await Assert.ThrowsAsync<WorkflowDefinitionException>(() => player.Play(flow, "[]", Roles.All));
        Assert.Equal("""{"status":"running","waiting":["a"],"variables":{}}""", Assert.Single(await player.Play(flow, "[]", Roles.All, isUnchecked: true)));
    }

    static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Definitions, file));
}
