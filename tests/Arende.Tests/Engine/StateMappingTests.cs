using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

public class StateMappingTests
{
    static readonly FlowchartInterpreter Interpreter = new();

    static DefinitionBuilder Old() => new DefinitionBuilder().Variable("Said").Task("a", "Said").Task("b").Connect("start->a->b->finish");

    [Fact]
    public async Task What_is_waited_for_is_waited_for_on()
    {
        var state = (await new Instance(Interpreter, Old().Definition).Start()).Last.State;
        var newer = new DefinitionBuilder().Variable("Said").Task("a", "Said").Task("between").Task("b").Connect("start->a->between->b->finish").Definition;
        var mapping = await Interpreter.Map(state, newer, StepMap.AsItStands, Instance.Monday);
        Assert.Equal(("a", 1), (Assert.Single(mapping.Transition!.Waiting).ActivityId, mapping.Transition.Waiting[0].Visit));
        var answered = await Interpreter.Resume(newer, WorkflowState.Parse(mapping.Transition.State.ToJson()), new TaskCompleted(Instance.Monday, "a", null));
        Assert.Equal("between", Assert.Single(answered.Waiting).ActivityId);
    }

    [Fact]
    public async Task A_step_that_is_gone_or_another_one_keeps_it_where_it_is()
    {
        var state = (await new Instance(Interpreter, Old().Definition).Start()).Last.State;
        var gone = await Interpreter.Map(state, new DefinitionBuilder().Task("b").Connect("start->b->finish").Definition, StepMap.AsItStands, Instance.Monday);
        var timer = await Interpreter.Map(state, new DefinitionBuilder().Delay("a", "1.00:00:00").Connect("start->a->finish").Definition, StepMap.AsItStands, Instance.Monday);
        Assert.Null(gone.Transition);
        Assert.Null(timer.Transition);
        Assert.Contains("isn't there", Assert.Single(gone.Reasons), StringComparison.Ordinal);
        Assert.Contains("another step", Assert.Single(timer.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_says_what_is_left_and_what_is_entered_instead()
    {
        var state = (await new Instance(Interpreter, Old().Definition).Start()).Last.State;
        var newer = new DefinitionBuilder().Task("c").Task("b").Connect("start->c->b->finish").Definition;
        var mapping = await Interpreter.Map(state, newer, new StepMap(["a"], ["c"], []), Instance.Monday);
        Assert.Equal("c", Assert.Single(mapping.Transition!.Waiting).ActivityId);
        var unknown = await Interpreter.Map(state, newer, new StepMap(["a"], ["nowhere"], []), Instance.Monday);
        Assert.Contains("nowhere", Assert.Single(unknown.Reasons), StringComparison.Ordinal);
    }
}
