using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Tests.Engine;
namespace Arende.Tests.Elsa;
public class ScratchTests
{
    [Fact]
    public async Task Record()
    {
        foreach (var row in PlayedTrace.Scripts(Environment.GetEnvironmentVariable("REC")!.Split(',')))
        {
            var script = row.Data;
            foreach (var (i, kind) in new (IWorkflowInterpreter, string)[] { (new FlowchartInterpreter(), "trace"), (OneElsa.Interpreter, "elsa") })
            {
                var file = Path.Combine(Repository.Root, "tests/Arende.Tests/Engine", script.Replace(".script", "." + kind) + ".jsonl");
                try {
                    var lines = await PlayedTrace.Play(i, script);
                    if (kind == "elsa" && PlayedTrace.Differences(PlayedTrace.Recorded(script), lines).Count == 0) { Console.WriteLine("SAME " + script); continue; }
                    if (kind == "elsa") Console.WriteLine("DIFF " + script + ": " + string.Join("; ", PlayedTrace.Differences(PlayedTrace.Recorded(script), lines)));
                    if (kind == "elsa" || script.StartsWith("differences")) File.WriteAllText(file, string.Concat(lines.Select(l => l.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n")));
                } catch (Exception e) { Console.WriteLine("ERR " + kind + " " + script + " " + e.Message); }
            }
        }
    }
}
