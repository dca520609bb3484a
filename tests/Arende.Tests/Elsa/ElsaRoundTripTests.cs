using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Tests.Engine;

namespace Arende.Tests.Elsa;

/// <summary>Elsa imports what ships, and what it exports is what it was: people's words, places and names, and the way.</summary>
public class ElsaRoundTripTests
{
    public static TheoryData<string> Files() => WorkflowFileTests.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public void Import_export_and_import_again_keep_everything(string file)
    {
        var written = Repository.Workflow(file);
        var once = OneElsa.Interpreter.ImportAndExport(written);
        var twice = OneElsa.Interpreter.ImportAndExport(once);

        Assert.Equal(once, twice);
        Assert.Empty(ProcessPathReader.Validate(once));
        Assert.Equal(Said(WorkflowDefinition.Read(written)), Said(WorkflowDefinition.Read(once)));
    }

    [Theory]
    [InlineData("board-case.v5.json", "paths/board-case.v5.script1")]
    [InlineData("reporting-period.v1.json", "paths/reporting-period.v1.script1")]
    public async Task What_Elsa_exports_runs_here(string file, string script)
    {
        if (!PlayedTrace.HasRecorded(script, "trace")) return;
        var lines = await new TracePlayer(new FlowchartInterpreter()).Play(OneElsa.Interpreter.ImportAndExport(Repository.Workflow(file)),
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Arende.Tests", "Engine", script + ".json"), TestContext.Current.CancellationToken), Roles.All);
        Assert.Equal(PlayedTrace.Recorded(script), lines.Select(line => JsonNode.Parse(line)!), JsonNode.DeepEquals);
    }

    // All that is read from a definition here.
    static List<string> Said(WorkflowDefinition definition) =>
    [
        $"{definition.DefinitionId} {definition.Id} {definition.Version} {definition.Name}",
        .. definition.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}: {property.Value}"),
        .. definition.Defaults.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => $"{variable.Key} = {variable.Value}"),
        .. definition.Activities.SelectMany(one => one.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{one.Id} {property.Key}: {property.Value}")
            .Prepend($"{one.Id} {one.Type} {one.Name} {one.TaskName} {one.EventName} {one.Position} {one.Payload?.ToJsonString()}")),
        .. definition.Connections.Select(one => one.ToString()),
    ];
}
