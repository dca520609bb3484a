using System.Text.Json.Nodes;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

/// <summary>What any interpreter behind the port must do.</summary>
public abstract class InterpreterContract
{
    protected abstract IWorkflowInterpreter Interpreter { get; }

    static DefinitionBuilder Loop(string mode = "WaitAll") => new DefinitionBuilder().Variable("Answer")
        .Task("draft").Fork("fork", "L", "R").Task("left").Task("right", "Answer", outcomes: ["ok", "again"]).Join("join", mode)
        .Decision("again", "getAnswer() !== null && getAnswer().outcome === 'again'").Set("mark", "Answer", "null")
        .Connect("start->mark->draft->fork", "fork.L->left->join", "fork.R->right->join", "join->again", "again.True->mark", "again.False->finish");

    [Fact]
    public async Task A_join_that_waits_for_all_fires_when_the_last_branch_has_come()
    {
        var instance = await Started(Loop());
        await instance.Complete("draft");
        Assert.Equal("left right", instance.Waiting);
        await instance.Complete("right", "ok");
        Assert.Equal("left", instance.Waiting);
        await instance.Complete("left");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
    }

    [Fact]
    public async Task A_join_in_a_loop_counts_anew_each_round()
    {
        var instance = await Started(Loop());
        for (var round = 0; round < 3; round++)
        {
            await instance.Complete("draft");
            await instance.Complete("left");
            Assert.Equal("right", instance.Waiting);
            await instance.Complete("right", "again");
            Assert.Equal("draft", instance.Waiting);
        }
    }

    [Fact]
    public async Task A_join_that_waits_for_any_cancels_the_losing_branches()
    {
        var instance = await Started(Loop("WaitAny"));
        await instance.Complete("draft");
        await instance.Complete("left");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
        Assert.Equal(StimulusAnswer.Ended, await instance.Complete("right", "ok"));
    }

    [Fact]
    public async Task A_task_of_a_cancelled_branch_is_already_done()
    {
        var instance = await Started(new DefinitionBuilder().Fork("fork", "L", "R").Task("left").Task("right").Join("join", "WaitAny").Task("after")
            .Connect("start->fork", "fork.L->left->join", "fork.R->right->join", "join->after->finish"));
        await instance.Complete("left");
        Assert.Equal("after", instance.Waiting);
        Assert.Equal(StimulusAnswer.AlreadyDone, await instance.Complete("right"));
    }

    [Fact]
    public async Task Connections_that_meet_without_a_join_wait_for_all_active_ones()
    {
        var instance = await Started(new DefinitionBuilder().Fork("fork", "L", "R").Task("left").Task("right").Task("meet")
            .Connect("start->fork", "fork.L->left->meet", "fork.R->right->meet", "meet->finish"));
        await instance.Complete("left");
        Assert.Equal("right", instance.Waiting);
        await instance.Complete("right");
        Assert.Equal("meet", instance.Waiting);
        Assert.Equal(1, instance.Last.Waiting[0].Visit);
    }

    [Fact]
    public async Task Exclusive_ways_that_meet_dont_wait_for_the_one_not_taken()
    {
        var instance = await Started(new DefinitionBuilder().Variable("Big", "Boolean", "false").Decision("big", "getBig()").Task("large").Task("small").Task("meet")
            .Connect("start->big", "big.True->large->meet", "big.False->small->meet", "meet->finish"));
        await instance.Complete("small");
        Assert.Equal("meet", instance.Waiting);
    }

    [Fact]
    public async Task A_join_that_waits_for_all_active_lets_a_branch_go_another_way()
    {
        var instance = await Started(new DefinitionBuilder().Variable("Answer").Fork("fork", "L", "R").Task("left").Task("right", "Answer")
            .Decision("out", "getAnswer().outcome === 'out'").Task("elsewhere").Join("join", "WaitAllActive").Task("after")
            .Connect("start->fork", "fork.L->left->join", "fork.R->right->out", "out.True->elsewhere", "out.False->join", "join->after->finish"));
        await instance.Complete("left");
        Assert.Equal("right", instance.Waiting);
        await instance.Complete("right", "out");
        Assert.Equal("after elsewhere", instance.Waiting);
    }

    [Fact]
    public async Task A_task_that_is_completed_twice_is_already_done_and_changes_nothing()
    {
        var instance = await Started(Loop());
        await instance.Complete("draft");
        var before = instance.Last.State.Text;
        Assert.Equal(StimulusAnswer.AlreadyDone, await instance.Complete("draft"));
        Assert.Equal(before, instance.Last.State.Text);
    }

    [Fact]
    public async Task What_nothing_waits_for_gets_a_clear_answer()
    {
        var instance = await Started(Loop());
        Assert.Equal(StimulusAnswer.NotWaiting, await instance.Complete("left"));
        Assert.Equal(StimulusAnswer.UnknownActivity, await instance.Complete("nobody"));
        Assert.Equal(StimulusAnswer.NotWaiting, await instance.Raise("Nothing"));
        Assert.Equal(StimulusAnswer.NotWaiting, await instance.Complete("fork"));
    }

    [Fact]
    public async Task An_event_reaches_what_waits_for_its_name_letter_for_letter()
    {
        var instance = await Started(new DefinitionBuilder().Variable("Said").Event("wait", "Verified", "Said").Task("after").Connect("start->wait->after->finish"));
        Assert.Equal(StimulusAnswer.NotWaiting, await instance.Raise("verified"));
        Assert.Equal(StimulusAnswer.Accepted, await instance.Raise("Verified"));
        Assert.Equal("{}", instance["Said"]!.ToJsonString());
        Assert.Equal(StimulusAnswer.AlreadyDone, await instance.Raise("Verified"));
    }

    [Fact]
    public async Task An_event_named_by_the_correlation_id_is_its_own_cases()
    {
        var flow = new DefinitionBuilder().Event("wait", "`answer-${getCorrelationId()}`", type: "JavaScript").Task("after").Connect("start->wait->after->finish");
        var instance = await Started(flow, "case-7");
        Assert.Equal("answer-case-7", Assert.IsType<EventWait>(instance.Last.Waiting[0]).EventName);
        Assert.Equal(StimulusAnswer.NotWaiting, await instance.Raise("answer-case-8"));
        Assert.Equal(StimulusAnswer.Accepted, await instance.Raise("answer-case-7"));
        Assert.Equal(StimulusAnswer.AlreadyDone, await instance.Raise("answer-case-7"));
    }

    [Fact]
    public async Task A_start_without_the_correlation_id_that_scripts_ask_for_is_refused()
    {
        var flow = new DefinitionBuilder().Event("wait", "`answer-${getCorrelationId()}`", type: "JavaScript").Connect("start->wait->finish");
        await Assert.ThrowsAsync<WorkflowInputException>(() => Started(flow));
    }

    [Fact]
    public async Task A_correlate_before_the_script_makes_up_for_a_start_without_correlation_id()
    {
        var flow = new DefinitionBuilder().Add("correlate", "Correlate", ("correlationId", DefinitionBuilder.Expression("Literal", "case-9")))
            .Event("wait", "`answer-${getCorrelationId()}`", type: "JavaScript").Connect("start->correlate->wait->finish");
        var instance = await Started(flow);
        Assert.Equal("case-9", instance.View.CorrelationId);
        Assert.Equal(StimulusAnswer.Accepted, await instance.Raise("answer-case-9"));
    }

    [Fact]
    public async Task An_unknown_input_is_refused_and_a_known_one_converted()
    {
        var flow = new DefinitionBuilder().Input("Year", "Int32").Variable("Copy", "Int32").Task("a").Set("set", "Copy", "getInput('Year') + 1").Connect("start->a->set->finish");
        await Assert.ThrowsAsync<WorkflowInputException>(() => Started(flow, null, ("Month", 3)));
        await Assert.ThrowsAsync<WorkflowInputException>(() => Started(flow, null, ("Year", "tolv")));
        var instance = await Started(flow, null, ("Year", "2026"));
        await instance.Complete("a");
        Assert.Equal(2027, (int)instance["Copy"]!);
    }

    [Fact]
    public async Task A_task_that_is_entered_anew_is_another_visit()
    {
        var instance = await Started(Loop("WaitAny"));
        await instance.Complete("draft");
        Assert.Equal(1, instance.Last.Waiting.Single(w => w.ActivityId == "right").Visit);
        await instance.Complete("right", "again");
        Assert.Equal(2, instance.Last.Waiting.Single(w => w.ActivityId == "draft").Visit);
    }

    [Fact]
    public async Task A_fork_without_a_join_runs_each_branch_to_its_end()
    {
        var instance = await Started(new DefinitionBuilder().Task("a").Task("b").Connect("start->a", "start->b"));
        await instance.Complete("a");
        Assert.Equal(WorkflowStatus.Running, instance.Status);
        await instance.Complete("b");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
    }

    [Fact]
    public async Task A_payload_is_given_to_the_host_as_an_object()
    {
        var instance = await Started(new DefinitionBuilder().Task("a", role: "registrar").Connect("start->a->finish"));
        var task = Assert.IsType<TaskWait>(instance.Last.Waiting[0]);
        Assert.Equal("registrar", (string?)Assert.IsType<JsonObject>(task.Payload)["role"]);
    }

    [Fact]
    public async Task A_timer_is_answered_when_it_is_due_and_once()
    {
        var instance = await Started(new DefinitionBuilder().Delay("wait", "14.00:00:00").Task("after").Connect("start->wait->after->finish"));
        Assert.Equal(Instance.Monday.AddDays(14), Assert.IsType<TimerWait>(instance.Last.Waiting[0]).DueAt);
        instance.Now = Instance.Monday.AddDays(14).AddTicks(-1);
        Assert.Equal(StimulusAnswer.NotDue, await instance.Ring("wait"));
        instance.Now = Instance.Monday.AddDays(14);
        Assert.Equal(StimulusAnswer.Accepted, await instance.Ring("wait"));
        Assert.Equal("after", instance.Waiting);
        Assert.Equal(StimulusAnswer.AlreadyDone, await instance.Ring("wait"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_waiting_timer_can_be_moved(bool isDelay)
    {
        var flow = isDelay ? new DefinitionBuilder().Delay("wait", "1.00:00:00") : new DefinitionBuilder().StartAt("wait", "'2026-03-03T08:00:00Z'");
        var instance = await Started(flow.Task("after").Connect("start->wait->after->finish"));
        var later = Instance.Monday.AddDays(9);
        Assert.Equal(StimulusAnswer.Accepted, await instance.Give(new TimerMoved(instance.Now, "wait", later)));
        Assert.Equal(later, Assert.IsType<TimerWait>(Assert.Single(instance.Last.Waiting)).DueAt);
        instance.Now = Instance.Monday.AddDays(2);
        Assert.Equal(StimulusAnswer.NotDue, await instance.Ring("wait"));
        instance.Now = later;
        Assert.Equal(StimulusAnswer.Accepted, await instance.Ring("wait"));
        Assert.Equal("after", instance.Waiting);
        Assert.Equal(StimulusAnswer.AlreadyDone, await instance.Give(new TimerMoved(instance.Now, "wait", later)));
    }

    [Fact]
    public async Task An_event_that_several_wait_for_reaches_all_of_them()
    {
        var instance = await Started(new DefinitionBuilder().Variable("L").Variable("R").Fork("fork", "L", "R").Event("left", "Verified", "L").Event("right", "Verified", "R").Join("join", "WaitAll").Task("after")
            .Connect("start->fork", "fork.L->left->join", "fork.R->right->join", "join->after->finish"));
        Assert.Equal(StimulusAnswer.Accepted, await instance.Raise("Verified", new JsonObject { ["day"] = 3 }));
        Assert.Equal(("after", 3, 3), (instance.Waiting, (int)instance["L"]!["day"]!, (int)instance["R"]!["day"]!));
    }

    [Fact]
    public async Task A_loop_that_never_waits_is_a_fault()
    {
        var instance = await Started(new DefinitionBuilder().Variable("N", "Int32", "0").Set("count", "N", "getN() + 1").Decision("more", "getN() >= 0")
            .Connect("start->count->more", "more.True->count", "more.False->finish"));
        Assert.Equal(WorkflowStatus.Faulted, instance.Status);
        Assert.Contains("loop that never waits", instance.Last.Incidents[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_can_come_no_more_isnt_waited_for_where_a_loop_and_other_ways_meet()
    {
        // The way over the part is passed by once, the other in every round: Elsa's counts of the two never get even, and it ended here.
        var instance = await Started(new DefinitionBuilder().Variable("Answer").Variable("Board").Task("choose", "Answer").Switch("choice", "MatchFirst", ("Part", "getAnswer().outcome === 'part'"))
            .Task("part").Set("mark", "Board", "null").Task("board", "Board", outcomes: ["ok", "again"]).Decision("again", "getBoard().outcome === 'again'").Task("close")
            .Connect("start->choose->choice", "choice.Part->part->close", "choice.Default->mark->board->again", "again.True->mark", "again.False->close->finish"));
        await instance.Complete("choose", "whole");
        await instance.Complete("board", "again");
        await instance.Complete("board", "again");
        Assert.Equal("board", instance.Waiting);
        await instance.Complete("board", "ok");
        Assert.Equal("close", instance.Waiting);
        await instance.Complete("close");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
    }

    [Fact]
    public async Task The_same_transition_made_again_gives_the_same_state()
    {
        var flow = new DefinitionBuilder().Variable("Dice", "Double").Task("a").Set("throw", "Dice", "Math.random() + Date.now()").Delay("wait", "1.00:00:00").Connect("start->a->throw->wait->finish");
        var texts = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            var instance = await Started(flow, "case-7");
            await instance.Complete("a");
            texts.Add(instance.Last.State.Text);
        }
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task A_state_is_continued_from_its_text_and_no_other_format_is_read()
    {
        var flow = Loop();
        var state = (await Started(flow)).Last.State;
        var resumed = await Interpreter.Resume(flow.Definition, new WorkflowState(state.Format, state.Text), new TaskCompleted(Instance.Monday, "draft", null));
        Assert.Equal(["left", "right"], resumed.Waiting.Select(wait => wait.ActivityId).Order());
        Assert.Contains(state.Format, Interpreter.Formats);
        await Assert.ThrowsAsync<FormatException>(async () => await Interpreter.Resume(flow.Definition, new WorkflowState("somebody-elses", state.Text), new TaskCompleted(Instance.Monday, "draft", null)));
        Assert.Throws<FormatException>(() => Interpreter.Look(new WorkflowState(state.Format, "{}")));
    }

    [Fact]
    public async Task What_is_mapped_stands_in_the_other_version_or_the_reasons_are_said()
    {
        var old = new DefinitionBuilder().Task("a").Task("b").Connect("start->a->b->finish").Definition;
        var state = (await new Instance(Interpreter, old).Start()).Last.State;
        var mapping = await Interpreter.Map(state, old, new DefinitionBuilder().Task("a").Connect("start->a->finish").Definition, StepMap.AsItStands, Instance.Monday);
        if (mapping.Transition is { } moved) Assert.Equal("a", Assert.Single(moved.Waiting).ActivityId);
        else Assert.NotEmpty(mapping.Reasons);
    }

    protected async Task<Instance> Started(DefinitionBuilder flow, string? correlationId = null, params (string, JsonNode?)[] inputs) =>
        await new Instance(Interpreter, flow.Definition).Start(correlationId, inputs);
}
