using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Tests.Engine;

/// <summary>One step of a random flow that is being played, with what the model says of it.</summary>
public sealed record PlayedStep(PlayedFlow Played, FlowModel Model, WorkflowState Before, Stimulus? Stimulus, Transition Transition);

/// <summary>Plays a random flow: mostly what is waited for, now and then what isn't. A day passes with each step.</summary>
public sealed class PlayedFlow(RandomFlow flow)
{
    readonly FlowchartInterpreter interpreter = new();
    readonly WorkflowDefinition definition = RandomFlowWriter.Write(flow).Definition;

    public void Play(int[] picks, Action<PlayedStep> check)
    {
        var model = FlowModel.Of(flow);
        var now = Instance.Monday;
        var transition = interpreter.Start(definition, new StartInput(now)).AsTask().GetAwaiter().GetResult();
        check(new(this, model, transition.State, null, transition));
        foreach (var pick in picks)
        {
            now = now.AddDays(1);
            var candidates = pick % 5 == 0 ? definition.Activities.Select(a => a.Id).ToList() : [.. transition.Waiting.Select(w => w.ActivityId)];
            if (candidates.Count == 0) return;
            var id = candidates[pick / 5 % candidates.Count];
            var stimulus = Stimulate(id, now);
            var before = transition.State;
            transition = Interpret(before, stimulus);
            model.Complete(id);
            check(new(this, model, before, stimulus, transition));
        }
    }

    public Transition PlayToTheEnd(int[] picks)
    {
        Transition last = null!;
        Play(picks, step => last = step.Transition);
        for (var day = picks.Length + 1; last.Status == WorkflowStatus.Running; day++)
            last = Interpret(last.State, Stimulate(last.Waiting[0].ActivityId, Instance.Monday.AddDays(day)));
        return last;
    }

    public Transition Interpret(WorkflowState state, Stimulus stimulus) =>
        interpreter.Resume(definition, state, stimulus).AsTask().GetAwaiter().GetResult();

    public WorkflowView Look(WorkflowState state) => interpreter.Look(state);

    static Stimulus Stimulate(string id, DateTimeOffset now) => id[0] switch
    {
        'e' => new EventRaised(now, id, null),
        'd' => new TimerRang(now, id),
        _ => new TaskCompleted(now, id, new JsonObject { ["outcome"] = "done" }),
    };
}
