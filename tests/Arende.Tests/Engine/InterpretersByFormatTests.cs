using Arende.Engine;

namespace Arende.Tests.Engine;

public class InterpretersByFormatTests
{
    static readonly WorkflowDefinition Flow = new DefinitionBuilder().Task("a").Connect("start->a->finish").Definition;
    static readonly TaskCompleted Answer = new(Instance.Monday, "a", null);

    [Fact]
    public async Task A_new_instance_begins_on_the_first_and_an_older_one_goes_on_with_what_began_it()
    {
        var both = new InterpretersByFormat(new Renamed("new-1"), new Renamed("old-1"));
        var begun = await both.Start(Flow, new StartInput(Instance.Monday));
        var old = await new Renamed("old-1").Start(Flow, new StartInput(Instance.Monday));

        Assert.Equal("new-1", begun.State.Format);
        Assert.Equal("old-1", (await both.Resume(Flow, old.State, Answer)).State.Format);
        Assert.Equal("a", Assert.Single(both.Look(old.State).Waiting).ActivityId);
        Assert.Equal("old-1", (await both.Map(old.State, Flow, Flow, StepMap.AsItStands, Instance.Monday)).Transition!.State.Format);
        Assert.Equal(["new-1", "old-1"], both.Formats);
    }

    [Fact]
    public async Task What_no_interpreter_reads_is_refused_by_the_name_of_its_format()
    {
        var one = new InterpretersByFormat(new Renamed("new-1"));
        var problem = await Assert.ThrowsAsync<FormatException>(async () => await one.Resume(Flow, new WorkflowState("gone-1", "{}"), Answer));
        Assert.Contains("'gone-1'", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Our own interpreter under another format's name.</summary>
    sealed class Renamed(string format) : IWorkflowInterpreter
    {
        readonly FlowchartInterpreter own = new();

        public IReadOnlyList<string> Formats => [format];

        public async ValueTask<Transition> Start(WorkflowDefinition definition, StartInput input) => Named(await own.Start(definition, input));

        public async ValueTask<Transition> Resume(WorkflowDefinition definition, WorkflowState state, Stimulus stimulus) => Named(await own.Resume(definition, Own(state), stimulus));

        public async ValueTask<Mapping> Map(WorkflowState state, WorkflowDefinition from, WorkflowDefinition to, StepMap map, DateTimeOffset now) =>
            await own.Map(Own(state), from, to, map, now) is { Transition: { } moved } mapping ? mapping with { Transition = Named(moved) } : throw new InvalidOperationException();

        public WorkflowView Look(WorkflowState state) => own.Look(Own(state));

        Transition Named(Transition transition) => transition with { State = new(format, transition.State.Text) };

        WorkflowState Own(WorkflowState state) => state.Format == format ? new(FlowchartInterpreter.Format, state.Text) : throw new FormatException();
    }
}
