using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

public class NestedFlowchartTests
{
    static DefinitionBuilder Nested() => new DefinitionBuilder().Variable("Rounds", "Int32", "0")
        .Inner("inner", new DefinitionBuilder(isInner: true).Variable("Local", "Int32", "1").Task("x").Task("y").Set("count", "Local", "getLocal() + 1").Set("copy", "Rounds", "getLocal()")
            .Connect("innerStart->x->count->copy", "innerStart->y"))
        .Task("after").Connect("start->inner->after->inner");

    [Fact]
    public async Task A_nested_flowchart_is_left_when_nothing_moves_in_it()
    {
        var instance = await new Instance(new FlowchartInterpreter(), Nested().Definition).Start();
        Assert.Equal("x y", instance.Waiting);
        await instance.Complete("x");
        Assert.Equal("y", instance.Waiting);
        await instance.Complete("y");
        Assert.Equal("after", instance.Waiting);
    }

    [Fact]
    public async Task A_nested_flowcharts_variables_begin_anew_each_time_and_arent_the_workflows()
    {
        var instance = await new Instance(new FlowchartInterpreter(), Nested().Definition).Start();
        for (var round = 0; round < 2; round++)
        {
            await instance.Complete("x");
            await instance.Complete("y");
            await instance.Complete("after");
        }
        Assert.Equal(2, (int)instance["Rounds"]!);
        Assert.False(instance.View.Variables.ContainsKey("Local"));
    }

    [Fact]
    public async Task An_end_leaves_its_flowchart_and_a_finish_the_whole_workflow()
    {
        var flow = new DefinitionBuilder()
            .Inner("inner", new DefinitionBuilder(isInner: true).Task("x").Task("y").Add("end", "End").Connect("innerStart->x->end", "innerStart->y"))
            .Task("other").Task("after").Connect("start->inner->after->finish", "start->other");
        var instance = await new Instance(new FlowchartInterpreter(), flow.Definition).Start();
        await instance.Complete("x");
        Assert.Equal("after other", instance.Waiting);
        await instance.Complete("after");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
        Assert.Empty(instance.Last.Waiting);
    }
}
