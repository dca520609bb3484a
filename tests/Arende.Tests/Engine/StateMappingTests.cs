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
        var mapping = await Interpreter.Map(state, Old().Definition, newer, StepMap.AsItStands, Instance.Monday);
        Assert.Equal(("a", 1), (Assert.Single(mapping.Transition!.Waiting).ActivityId, mapping.Transition.Waiting[0].Visit));
        var answered = await Interpreter.Resume(newer, new WorkflowState(mapping.Transition.State.Format, mapping.Transition.State.Text), new TaskCompleted(Instance.Monday, "a", null));
        Assert.Equal("between", Assert.Single(answered.Waiting).ActivityId);
    }

    [Fact]
    public async Task A_step_that_is_gone_or_another_one_keeps_it_where_it_is()
    {
        var state = (await new Instance(Interpreter, Old().Definition).Start()).Last.State;
        var gone = await Interpreter.Map(state, Old().Definition, new DefinitionBuilder().Task("b").Connect("start->b->finish").Definition, StepMap.AsItStands, Instance.Monday);
        var timer = await Interpreter.Map(state, Old().Definition, new DefinitionBuilder().Delay("a", "1.00:00:00").Connect("start->a->finish").Definition, StepMap.AsItStands, Instance.Monday);
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
        var mapping = await Interpreter.Map(state, Old().Definition, newer, Always(["a"], ["c"]), Instance.Monday);
        Assert.Equal("c", Assert.Single(mapping.Transition!.Waiting).ActivityId);
        var unknown = await Interpreter.Map(state, Old().Definition, newer, Always(["a"], ["nowhere"]), Instance.Monday);
        Assert.Contains("nowhere", Assert.Single(unknown.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_is_mapped_to_another_for_those_who_wait_in_it_alone()
    {
        var old = new DefinitionBuilder().Fork("fork", "One", "Two").Task("a").Task("b").Join("join", "WaitAll")
            .Connect("start->fork", "fork.One->a->join", "fork.Two->b->join->finish").Definition;
        var newer = new DefinitionBuilder().Fork("fork", "One", "Two").Task("c").Task("b").Join("join", "WaitAll")
            .Connect("start->fork", "fork.One->c->join", "fork.Two->b->join->finish").Definition;
        var map = new StepMap([], new Dictionary<string, string> { ["a"] = "c", ["gone"] = "b" });
        var instance = await new Instance(Interpreter, old).Start();
        Assert.NotEmpty((await Interpreter.Map(instance.Last.State, old, newer, StepMap.AsItStands, Instance.Monday)).Reasons);
        var mapping = await Interpreter.Map(instance.Last.State, old, newer, map, Instance.Monday);
        Assert.Equal(["b", "c"], mapping.Transition!.Waiting.Select(wait => wait.ActivityId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mapped_step_says_nothing_of_a_branch_that_has_come_elsewhere()
    {
        var old = new DefinitionBuilder().Fork("fork", "One", "Two").Task("a").Task("b").Join("join", "WaitAll")
            .Connect("start->fork", "fork.One->a->join", "fork.Two->b->join->finish").Definition;
        var newer = new DefinitionBuilder().Task("c").Connect("start->c->finish").Definition;
        var instance = await new Instance(Interpreter, old).Start();
        await instance.Complete("b");
        var mapping = await Interpreter.Map(instance.Last.State, old, newer, new StepMap([], new Dictionary<string, string> { ["a"] = "c" }), Instance.Monday);
        Assert.Contains(mapping.Reasons, reason => reason.Contains("from 'b' to 'join'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_branches_are_not_mapped_to_one_step()
    {
        var old = new DefinitionBuilder().Fork("fork", "One", "Two").Task("a").Task("b").Join("join", "WaitAll")
            .Connect("start->fork", "fork.One->a->join", "fork.Two->b->join->finish").Definition;
        var newer = new DefinitionBuilder().Task("c").Connect("start->c->finish").Definition;
        var state = (await new Instance(Interpreter, old).Start()).Last.State;
        var mapping = await Interpreter.Map(state, old, newer, new StepMap([], new Dictionary<string, string> { ["a"] = "c", ["b"] = "c" }), Instance.Monday);
        Assert.Contains("'c'", Assert.Single(mapping.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", "c")]
    [InlineData("no", "b")]
    [InlineData(null, "b")]
    public async Task The_first_move_that_holds_for_the_instance_is_taken(string? said, string stands)
    {
        var instance = await new Instance(Interpreter, Old().Definition).Start();
        await instance.Complete("a", said);
        var newer = new DefinitionBuilder().Variable("Said").Task("a", "Said").Task("b").Task("c").Task("d").Connect("start->a->b->c->d->finish").Definition;
        var mapping = await Interpreter.Map(instance.Last.State, Old().Definition, newer, new StepMap([
            new(new Dictionary<string, string> { ["Said"] = "yes" }, null, ["b"], ["c"], []),
            new(new Dictionary<string, string> { ["Said"] = "yes" }, null, ["b"], ["d"], []),
        ]), Instance.Monday);
        Assert.Equal(stands, Assert.Single(mapping.Transition!.Waiting).ActivityId);
    }

    [Fact]
    public async Task A_branch_comes_to_a_join_unless_what_it_comes_from_is_waited_for()
    {
        var old = new DefinitionBuilder().Task("a").Connect("start->a->finish").Definition;
        var newer = new DefinitionBuilder().Fork("fork", "One", "Two").Task("a").Task("b").Join("join", "WaitAll")
            .Connect("start->fork", "fork.One->a->join", "fork.Two->b->join->finish").Definition;
        var state = (await new Instance(Interpreter, old).Start()).Last.State;
        var arrived = new StepArrival(new Connection("b", "Done", "join"), []);
        var went = await Interpreter.Map(state, old, newer, new([StepMove.Always([], []) with { Arrived = [arrived] }]), Instance.Monday);
        var ended = await Interpreter.Resume(newer, went.Transition!.State, new TaskCompleted(Instance.Monday, "a", null));
        Assert.Equal(WorkflowStatus.Finished, ended.Status);
        var waits = await Interpreter.Map(state, old, newer, new([new(new Dictionary<string, string>(), null, [], ["b"], [arrived with { Unless = ["a"] }])]), Instance.Monday);
        Assert.Equal(WorkflowStatus.Running, (await Interpreter.Resume(newer, waits.Transition!.State, new TaskCompleted(Instance.Monday, "a", null))).Status);
    }

    [Fact]
    public async Task One_that_stands_nowhere_in_the_version_it_is_said_to_come_from_stays()
    {
        var state = (await new Instance(Interpreter, Old().Definition).Start()).Last.State;
        var other = new DefinitionBuilder().Task("c").Connect("start->c->finish").Definition;
        var mapping = await Interpreter.Map(state, other, Old().Definition, StepMap.AsItStands, Instance.Monday);
        Assert.Contains("'a'", Assert.Single(mapping.Reasons), StringComparison.Ordinal);
    }

    static StepMap Always(string[] leave, string[] enter) => new([StepMove.Always(leave, enter)]);
}
