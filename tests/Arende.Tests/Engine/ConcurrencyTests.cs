using System.Text.Json.Nodes;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

public class ConcurrencyTests
{
    [Fact]
    public async Task One_interpreter_and_one_definition_serve_many_instances_at_once()
    {
        var interpreter = new FlowchartInterpreter();
        // A script that no short cut handles, so that script engines are lent and given back.
        var definition = new DefinitionBuilder().Variable("Answer").Variable("Sum", "Int32", "0").Task("a", "Answer")
            .Set("sum", "Sum", "[1, 2, getAnswer().n].reduce((x, y) => x + y, 0)").Task("b").Connect("start->a->sum->b->finish").Definition;
        await Parallel.ForAsync(0, 200, async (n, _) =>
        {
            var started = await interpreter.Start(definition, new StartInput(Instance.Monday));
            var moved = await interpreter.Resume(definition, started.State, new TaskCompleted(Instance.Monday, "a", new JsonObject { ["n"] = n }));
            Assert.Equal(n + 3, (int)interpreter.Look(moved.State).Variables["Sum"]!);
        });
    }

    [Fact]
    public async Task A_payload_is_shared_and_cant_be_put_into_another_tree_by_mistake()
    {
        var started = await new FlowchartInterpreter().Start(new DefinitionBuilder().Task("a").Connect("start->a->finish").Definition, new StartInput(Instance.Monday));
        var payload = ((TaskWait)started.Waiting[0]).Payload;
        Assert.Throws<InvalidOperationException>(() => new JsonObject { ["payload"] = payload });
    }
}
