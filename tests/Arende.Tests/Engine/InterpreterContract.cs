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

    protected async Task<Instance> Started(DefinitionBuilder flow, string? correlationId = null, params (string, JsonNode?)[] inputs) =>
        await new Instance(Interpreter, flow.Definition).Start(correlationId, inputs);
}
