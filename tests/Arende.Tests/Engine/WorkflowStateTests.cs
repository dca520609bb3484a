using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

public class WorkflowStateTests
{
    static DefinitionBuilder Flow() => new DefinitionBuilder().Variable("Amount", "Double", "1.5").Variable("Said").Delay("wait", "1.00:00:00").Task("a", "Said")
        .Connect("start->wait->a->finish");

    [Theory]
    [InlineData("")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public async Task A_state_reads_the_same_in_every_culture(string culture)
    {
        var invariant = (await new Instance(new FlowchartInterpreter(), Flow().Definition).Start()).Last.State.ToJson();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var here = (await new Instance(new FlowchartInterpreter(), Flow().Definition).Start()).Last.State.ToJson();
        Assert.Equal(invariant, here);
        Assert.Equal(invariant, WorkflowState.Parse(here).ToJson());
        Assert.Contains("2026-03-03T08:00:00Z", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_names_activities_and_no_types_of_ours()
    {
        var json = (await new Instance(new FlowchartInterpreter(), Flow().Definition).Start()).Last.State.ToJson();
        Assert.DoesNotContain("Arende", json, StringComparison.Ordinal);
        Assert.DoesNotContain("TimerWait", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, WorkflowStatus.Running)]
    [InlineData(33, WorkflowStatus.Faulted)]
    public async Task A_scripts_value_is_only_so_deep_that_its_state_can_be_read_again(int depth, WorkflowStatus status)
    {
        var flow = new DefinitionBuilder().Variable("It").Set("set", "It", $"let v = []; for (let i = 1; i < {depth}; i++) v = [v]; return v").Task("a").Connect("start->set->a->finish");
        var state = (await new Instance(new FlowchartInterpreter(), flow.Definition).Start()).Last.State;
        Assert.Equal(status, state.Status);
        Assert.Equal(state.ToJson(), WorkflowState.Parse(state.ToJson()).ToJson());
    }

    [Fact]
    public async Task A_result_as_deep_as_a_host_can_parse_is_kept_in_a_state_that_can_be_read_again()
    {
        var flow = new DefinitionBuilder().Variable("It").Task("a", "It").Task("b").Connect("start->a->b->finish");
        var instance = await new Instance(new FlowchartInterpreter(), flow.Definition).Start();
        await instance.Give(new TaskCompleted(instance.Now, "a", JsonNode.Parse(new string('[', 64) + new string(']', 64))));
        Assert.Equal(instance.Last.State.ToJson(), WorkflowState.Parse(instance.Last.State.ToJson()).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"v": 99}""")]
    public void A_text_that_is_no_state_is_refused(string json) => Assert.Throws<FormatException>(() => WorkflowState.Parse(json));

    [Fact]
    public async Task A_state_can_be_moved_to_a_definition_that_has_all_it_stands_in()
    {
        var old = await new Instance(new FlowchartInterpreter(), Flow().Definition).Start();
        var newer = new DefinitionBuilder().Variable("Added", "String", "new").Variable("Said").Task("before").Delay("wait", "1.00:00:00").Task("after")
            .Connect("start->before->wait->after->finish").Definition;
        Assert.Empty(old.Last.State.MissingIn(newer));
        var moved = await new FlowchartInterpreter().Resume(newer, old.Last.State, new TimerRang(Instance.Monday.AddDays(1), "wait"));
        Assert.Equal("after", Assert.Single(moved.Waiting).ActivityId);
        Assert.Equal("new", (string?)moved.State.Variables["Added"]);
        var without = new DefinitionBuilder().Connect("start->finish").Definition;
        Assert.Equal(["wait"], old.Last.State.MissingIn(without));
    }
}
