using System.Text.Json.Nodes;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Workflows;

/// <summary>A folder of definitions with a municipality's own among them: the made-up path of <c>bathing-water.v1.json</c>.</summary>
internal static class OwnDefinition
{
    public const string Type = "bathing-water";
    const string File = "bathing-water.v1.json";

    /// <param name="folder">Gets what ships and the own one.</param>
    /// <param name="failsAfter">An activity after which a condition is asked that has no answer; null for a path that holds.</param>
    public static void Put(DirectoryInfo folder, string? failsAfter = null)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(TestServices.Root, "workflows"))) System.IO.File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        var definition = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(TestServices.Root, "tests/Arende.IntegrationTests/Workflows", File)))!.AsObject();
        if (failsAfter is not null) Break(definition["root"]!, failsAfter);
        System.IO.File.WriteAllText(Path.Combine(folder.FullName, File), definition.ToJsonString());
    }

    static void Break(JsonNode root, string after)
    {
        root["activities"]!.AsArray().Add(JsonNode.Parse("""
            {"id": "look", "nodeId": "Workflow1:flow1:look", "name": "look", "type": "Elsa.FlowDecision", "version": 1, "customProperties": {}, "metadata": {},
             "condition": {"typeName": "Boolean", "expression": {"type": "JavaScript", "value": "getOpinion().bottle.label == 'blue'"}}}
            """));
        var connections = root["connections"]!.AsArray();
        var target = connections.Single(one => (string?)one!["source"]!["activity"] == after)!["target"]!;
        var next = (string)target["activity"]!;
        target["activity"] = "look";
        foreach (var port in new[] { "True", "False" })
            connections.Add(JsonNode.Parse($$$"""{"source": {"activity": "look", "port": "{{{port}}}"}, "target": {"activity": "{{{next}}}", "port": "In"}}"""));
    }
}
