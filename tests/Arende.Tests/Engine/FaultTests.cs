using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

/// <summary>Where real Elsa ends silently or swallows an error, and what is done here instead.</summary>
public class FaultTests
{
    static Task<Instance> Started(DefinitionBuilder flow) => new Instance(new FlowchartInterpreter(), flow.Definition).Start();

    static DefinitionBuilder Setting(string type, string script, string? value = null) =>
        new DefinitionBuilder().Variable("It", type, value).Set("set", "It", script).Task("after").Connect("start->set->after->finish");

    [Fact]
    public async Task A_script_that_throws_stops_the_workflow_and_says_why()
    {
        var instance = await Started(Setting("Object", "getIt().missing.field"));
        Assert.Equal(WorkflowStatus.Faulted, instance.Status);
        Assert.Empty(instance.Last.Waiting);
        Assert.Equal("set", Assert.Single(instance.Last.Incidents).ActivityId);
        Assert.Equal(StimulusAnswer.Ended, await instance.Complete("after"));
    }

    [Theory]
    [InlineData("'tolv'")]
    [InlineData("''")]
    [InlineData("true")]
    [InlineData("3000000000")]
    public async Task What_is_no_whole_number_never_becomes_one(string script) =>
        Assert.Equal(WorkflowStatus.Faulted, (await Started(Setting("Int32", script, "5"))).Status);

    [Fact]
    public async Task A_fraction_isnt_rounded_but_noted_and_the_variable_keeps_its_value()
    {
        var instance = await Started(Setting("Int32", "7 / 2", "5"));
        Assert.Equal(5, (int)instance["It"]!);
        Assert.Equal("after", instance.Waiting);
        Assert.Contains("3.5", Assert.Single(instance.Last.Incidents).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_set_to_null_stays_null()
    {
        var instance = await Started(new DefinitionBuilder().Variable("It", "String", "new").Set("set", "It", "null").Task("a").Task("b").Connect("start->set->a->b->finish"));
        await instance.Complete("a");
        Assert.Null(instance["It"]);
    }

    [Fact]
    public async Task An_empty_text_stays_empty() =>
        Assert.Equal("", (string?)(await Started(new DefinitionBuilder().Variable("It", "String", "").Task("a").Connect("start->a->finish")))["It"]);

    [Fact]
    public async Task A_task_entered_backward_and_later_reached_forward_is_waited_for_again()
    {
        var instance = await Started(new DefinitionBuilder().Variable("R").Task("draft").Task("review", "R", outcomes: ["approve", "return", "what"])
            .Switch("choice", "MatchFirst", ("Approve", "getR().outcome == 'approve'"), ("Return", "getR().outcome == 'return'"))
            .Connect("start->draft->review->choice", "choice.Approve->finish", "choice.Return->draft", "choice.Default->review"));
        await instance.Complete("draft");
        await instance.Complete("review", "what");
        Assert.Equal("review", instance.Waiting);
        await instance.Complete("review", "return");
        await instance.Complete("draft");
        Assert.Equal("review", instance.Waiting);
        await instance.Complete("review", "approve");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
    }

    [Fact]
    public async Task A_switch_that_nothing_matches_is_a_fault_when_its_default_leads_nowhere()
    {
        var instance = await Started(new DefinitionBuilder().Switch("choice", "MatchFirst", ("Yes", "false")).Connect("start->choice", "choice.Yes->finish"));
        Assert.Equal(WorkflowStatus.Faulted, instance.Status);
        Assert.Contains("Default", instance.Last.Incidents[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_that_matches_any_takes_every_way_that_matches()
    {
        var instance = await Started(new DefinitionBuilder().Switch("choice", "MatchAny", ("A", "true"), ("B", "return 1 === 1"), ("C", "false")).Task("a").Task("b").Task("c")
            .Connect("start->choice", "choice.A->a", "choice.B->b", "choice.C->c", "choice.Default->finish"));
        Assert.Equal("a b", instance.Waiting);
    }

    [Fact]
    public async Task A_join_that_waits_for_what_cant_come_is_a_fault_and_not_a_silent_end()
    {
        var instance = await Started(new DefinitionBuilder().Variable("Yes", "Boolean", "true").Decision("choice", "getYes()").Task("a").Task("b").Join("join", "WaitAll")
            .Connect("start->choice", "choice.True->a->join", "choice.False->b->join", "join->finish"));
        await instance.Complete("a");
        Assert.Equal(WorkflowStatus.Faulted, instance.Status);
        Assert.Equal("join", instance.Last.Incidents[0].ActivityId);
    }

    [Fact]
    public async Task A_fault_activity_stops_the_workflow_with_its_message()
    {
        var instance = await Started(new DefinitionBuilder().Add("stop", "Fault", ("message", DefinitionBuilder.Expression("Literal", "Not allowed"))).Connect("start->stop"));
        Assert.Equal(new Incident("stop", "Not allowed"), Assert.Single(instance.Last.Incidents));
    }
}
