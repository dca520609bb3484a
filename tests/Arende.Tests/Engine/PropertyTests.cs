using Arende.Engine;
using Arende.Engine.Definitions;
using Arende.Engine.Execution;
using Arende.Engine.Validation;
using CsCheck;
using Xunit;

namespace Arende.Tests.Engine;

/// <summary>
/// QUALITY.md R9: random definitions and stimuli against a model. <c>ARENDE_SEEDS</c> multiplies the effort (100 gives the
/// 10 000 of the long form); a failure prints the seed to run again with.
/// </summary>
public class PropertyTests
{
    public static int Effort { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("ARENDE_SEEDS"), out var times) && times > 0 ? times : 1;

    static readonly Gen<(RandomFlow Flow, int[] Picks)> Played = Gen.Select(RandomFlow.Any(3), Gen.Int[0, 1_000_000].Array[40]);

    [Fact]
    public void No_branch_is_lost_or_doubled_and_joins_fire_as_their_mode_says() => Played.Sample(
        played => new PlayedFlow(played.Flow).Play(played.Picks, step =>
        {
            Assert.Equal(step.Model.Waiting.Order(StringComparer.Ordinal), step.Transition.Waiting.Select(w => w.ActivityId).Order(StringComparer.Ordinal));
            Assert.Equal(step.Model.IsDone ? WorkflowStatus.Finished : WorkflowStatus.Running, step.Transition.Status);
            foreach (var (id, count) in step.Model.AllMeetings) Assert.Equal(count, (int)step.Played.Look(step.Transition.State).Variables["V" + id]!);
        }), iter: 100 * Effort, threads: 1);

    [Fact]
    public void A_finished_instance_waits_for_nothing_and_moves_no_more() => Played.Sample(
        played =>
        {
            var flow = new PlayedFlow(played.Flow);
            var last = flow.PlayToTheEnd(played.Picks);
            Assert.Equal(WorkflowStatus.Finished, last.Status);
            Assert.Empty(last.Waiting);
            Assert.Equal(StimulusAnswer.Ended, flow.Interpret(last.State, new TaskCompleted(Instance.Monday, "t1", null)).Answer);
        }, iter: 50 * Effort, threads: 1);

    [Fact]
    public void Each_wait_has_a_name_of_its_own_for_good() => Played.Sample(
        played =>
        {
            var answered = new HashSet<(string, int)>();
            var before = Array.Empty<(string, int)>();
            new PlayedFlow(played.Flow).Play(played.Picks, step =>
            {
                var now = step.Transition.Waiting.Select(w => (w.ActivityId, w.Visit)).ToArray();
                Assert.DoesNotContain(now, answered.Contains);
                answered.UnionWith(before.Except(now));
                before = now;
            });
        }, iter: 50 * Effort, threads: 1);

    [Fact]
    public void A_state_survives_the_round_trip_through_its_text_at_every_step() => Played.Sample(
        played => new PlayedFlow(played.Flow).Play(played.Picks, step =>
        {
            var flow = step.Played;
            var state = step.Transition.State;
            Assert.Equal(state.Text, StateJson.Write(StateJson.Read(state.Text)));
            if (step.Stimulus is not { } stimulus) return;
            Assert.Equal(
                flow.Interpret(step.Before, stimulus).State.Text,
                flow.Interpret(new WorkflowState(step.Before.Format, step.Before.Text), stimulus).State.Text);
        }), iter: 50 * Effort, threads: 1);

    [Fact]
    public void A_history_that_is_played_again_ends_in_the_same_state() => Played.Sample(
        played => Assert.Equal(
            new PlayedFlow(played.Flow).PlayToTheEnd(played.Picks).State.Text,
            new PlayedFlow(played.Flow).PlayToTheEnd(played.Picks).State.Text), iter: 50 * Effort, threads: 1);

    [Fact]
    public void A_well_formed_flow_has_no_findings() => RandomFlow.Any(3).Sample(
        flow =>
        {
            var definition = RandomFlowWriter.Write(flow);
            Assert.Empty(DefinitionValidator.Validate(definition.Json, Roles.All));
            var model = definition.Definition.Model;
            Assert.DoesNotContain(model.Steps, step => step.Mode == JoinMode.WaitAll && JoinPaths.CanStarve(model, step));
        }, iter: 50 * Effort, threads: 1);
}
