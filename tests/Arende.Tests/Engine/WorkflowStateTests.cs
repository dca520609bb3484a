using System.Globalization;
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
