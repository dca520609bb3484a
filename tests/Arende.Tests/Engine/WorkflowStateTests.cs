using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Engine;
using Arende.Engine.Execution;
using Xunit;

namespace Arende.Tests.Engine;

public class WorkflowStateTests
{
    static readonly FlowchartInterpreter Interpreter = new();

    static WorkflowState Stored(string text) => new(FlowchartInterpreter.Format, text);

    static DefinitionBuilder Flow() => new DefinitionBuilder().Variable("Amount", "Double", "1.5").Variable("Said").Delay("wait", "1.00:00:00").Task("a", "Said")
        .Connect("start->wait->a->finish");

    [Theory]
    [InlineData("")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public async Task A_state_reads_the_same_in_every_culture(string culture)
    {
        var invariant = (await new Instance(Interpreter, Flow().Definition).Start()).Last.State.Text;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var here = (await new Instance(Interpreter, Flow().Definition).Start()).Last.State.Text;
        Assert.Equal(invariant, here);
        Assert.Equal(invariant, StateJson.Write(StateJson.Read(here)));
        Assert.Contains("2026-03-03T08:00:00Z", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_names_activities_and_no_types_of_ours()
    {
        var json = (await new Instance(Interpreter, Flow().Definition).Start()).Last.State.Text;
        Assert.DoesNotContain("Arende", json, StringComparison.Ordinal);
        Assert.DoesNotContain("TimerWait", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, WorkflowStatus.Running)]
    [InlineData(33, WorkflowStatus.Faulted)]
    public async Task A_scripts_value_is_only_so_deep_that_its_state_can_be_read_again(int depth, WorkflowStatus status)
    {
        var flow = new DefinitionBuilder().Variable("It").Set("set", "It", $"let v = []; for (let i = 1; i < {depth}; i++) v = [v]; return v").Task("a").Connect("start->set->a->finish");
        var state = (await new Instance(Interpreter, flow.Definition).Start()).Last.State;
        Assert.Equal(status, Interpreter.Look(state).Status);
        Assert.Equal(state.Text, StateJson.Write(StateJson.Read(state.Text)));
    }

    [Fact]
    public async Task A_result_as_deep_as_a_host_can_parse_is_kept_in_a_state_that_can_be_read_again()
    {
        var flow = new DefinitionBuilder().Variable("It").Task("a", "It").Task("b").Connect("start->a->b->finish");
        var instance = await new Instance(Interpreter, flow.Definition).Start();
        await instance.Give(new TaskCompleted(instance.Now, "a", JsonNode.Parse(new string('[', 64) + new string(']', 64))));
        Assert.Equal(instance.Last.State.Text, StateJson.Write(StateJson.Read(instance.Last.State.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"v": 99}""")]
    public void A_text_that_is_no_state_is_refused(string text) => Assert.Throws<FormatException>(() => Interpreter.Look(Stored(text)));

    [Fact]
    public async Task A_state_of_another_format_is_refused_by_its_name_and_read_by_nobody()
    {
        var state = (await new Instance(Interpreter, Flow().Definition).Start()).Last.State;
        var others = new WorkflowState("elsa-3", state.Text);
        Assert.Contains("elsa-3", (await Assert.ThrowsAsync<FormatException>(async () => await Interpreter.Resume(Flow().Definition, others, new TimerRang(Instance.Monday, "wait")))).Message, StringComparison.Ordinal);
        Assert.Equal(("elsa-3", state.Text), (others.Format, others.Text));
    }

    [Fact]
    public async Task A_state_can_be_moved_to_a_definition_that_has_all_it_stands_in()
    {
        var old = await new Instance(Interpreter, Flow().Definition).Start();
        var newer = new DefinitionBuilder().Variable("Added", "String", "new").Variable("Said").Task("before").Delay("wait", "1.00:00:00").Task("after")
            .Connect("start->before->wait->after->finish").Definition;
        var moved = await Interpreter.Resume(newer, old.Last.State, new TimerRang(Instance.Monday.AddDays(1), "wait"));
        Assert.Equal("after", Assert.Single(moved.Waiting).ActivityId);
        Assert.Equal("new", (string?)Interpreter.Look(moved.State).Variables["Added"]);
    }
}
