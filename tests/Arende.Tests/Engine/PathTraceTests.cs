using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

/// <summary>The paths that ship, played step by step: a script and its trace each, named after the path's file.</summary>
public class PathTraceTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests", "Arende.Tests", "Engine", "paths");

    public static TheoryData<string> Scripts() =>
        [.. Directory.GetFiles(Folder, "*.script*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Played() => [.. Scripts().Select(script => FileOf(script.Data)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Each_script_takes_its_path(string script) =>
        Assert.Equal(Trace(script), await Play(Repository.Workflow(FileOf(script)), script), JsonNode.DeepEquals);

    [Theory]
    [MemberData(nameof(Played))]
    public void The_scripts_of_a_path_stand_at_each_of_its_steps_and_come_to_its_end(string file)
    {
        var lines = Scripts().Select(script => script.Data).Where(script => FileOf(script) == file).SelectMany(Trace).ToList();
        var stoodAt = lines.SelectMany(line => line["waiting"]!.AsArray().Select(id => (string)id!)).ToHashSet();

        var path = ProcessPathReader.Read(WorkflowDefinition.Read(Repository.Workflow(file))).Path!;

        Assert.Equal([], path.Steps.Select(step => step.ActivityId).Where(id => !stoodAt.Contains(id)));
        Assert.Contains(lines, line => (string?)line["status"] == "finished");
    }

    [Fact]
    public async Task What_a_definition_only_says_to_people_and_to_the_product_changes_no_step()
    {
        const string Script = "board-case.v1.script1";
        var silent = JsonNode.Parse(Repository.Workflow(FileOf(Script)))!;
        foreach (var said in silent["root"]!["activities"]!.AsArray().Append(silent)) said!["customProperties"] = new JsonObject();

        Assert.Equal(Trace(Script), await Play(silent.ToJsonString(), Script), JsonNode.DeepEquals);
    }

    // "motion.v1.script2" is played on motion.v1.json.
    static string FileOf(string script) => script[..script.LastIndexOf('.')] + ".json";

    static List<JsonNode> Trace(string script) =>
        [.. File.ReadLines(Path.Combine(Folder, script.Replace("script", "trace", StringComparison.Ordinal) + ".jsonl")).Select(line => JsonNode.Parse(line)!)];

    static async Task<List<JsonNode>> Play(string definition, string script)
    {
        var lines = await new TracePlayer(new FlowchartInterpreter()).Play(definition, await File.ReadAllTextAsync(Path.Combine(Folder, script + ".json")), Roles.All);
        return [.. lines.Select(line => JsonNode.Parse(line)!)];
    }
}
