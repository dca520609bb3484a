using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Engine;
using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Work items are done as was acknowledged, and every instance waits by rows for just what its state says.</summary>
internal static class WorkflowOracle
{
    public static IEnumerable<string> Compare(Findings found, IReadOnlyList<Attempt> attempts) =>
        [.. Answers(found, attempts), .. Instances(found), .. Doubled(found)];

    private static IEnumerable<string> Answers(Findings found, IReadOnlyList<Attempt> attempts)
    {
        var items = found.WorkItems.ToDictionary(w => w.Id);
        var asked = attempts.Where(a => a.Operation.Verb == Verb.Complete).ToList();
        foreach (var attempt in asked.Where(a => a.Reply.Kind == ReplyKind.Done))
        {
            var item = items.GetValueOrDefault(attempt.Operation.Part!.Value);
            if (item is not { State: WorkItemState.Done } || item.Outcome != attempt.Operation.Text)
                yield return $"Work item {attempt.Operation.Part} was answered {attempt.Operation.Text}, but is {item?.State} {item?.Outcome}.";
        }
        var askedFor = asked.Select(a => a.Operation.Part).ToHashSet();
        foreach (var item in found.WorkItems.Where(w => w.State == WorkItemState.Done && !askedFor.Contains(w.Id)))
            yield return $"Work item {item.Id} ({item.TaskName}) is done, but nobody did it.";
        foreach (var item in found.WorkItems.Where(w => w.State == WorkItemState.Cancelled)) yield return $"Work item {item.Id} ({item.TaskName}) was cancelled by nobody.";
    }

    private static IEnumerable<string> Instances(Findings found)
    {
        var open = found.WorkItems.Where(w => w.State == WorkItemState.Open).Select(w => (w.InstanceId, Kind: "task", w.ActivityId, w.Visit))
            .Concat(found.EventWaits.Select(w => (w.InstanceId, Kind: "event", w.ActivityId, w.Visit)))
            .Concat(found.Timers.Select(w => (w.InstanceId, Kind: "timer", w.ActivityId, w.Visit))).ToLookup(w => w.InstanceId);
        var byCase = found.Instances.ToLookup(i => i.SubjectId);
        foreach (var one in found.Cases.Where(c => byCase[c.Id.Value].Count() != 1)) yield return $"{one.Number} has {byCase[one.Id.Value].Count()} workflows.";
        foreach (var instance in found.Instances)
        {
            var states = new FlowchartInterpreter().Look(instance.State).Waiting.Select(w => (instance.Id, Kind(w), w.ActivityId, w.Visit)).Order().ToList();
            var rows = open[instance.Id].Order().ToList();
            if (!states.SequenceEqual(rows))
                yield return $"Instance {instance.Id} waits for [{string.Join(", ", states)}] in its state, but for [{string.Join(", ", rows)}] in rows.";
            if (instance.Status == InstanceStatus.Running && rows.Count == 0) yield return $"Instance {instance.Id} runs and waits for nothing.";
            if (instance.Status == InstanceStatus.Faulted) yield return $"Instance {instance.Id} has faulted.";
            var closed = found.Cases.Single(c => c.Id.Value == instance.SubjectId).State == CaseState.Closed;
            if (closed != (instance.Status == InstanceStatus.Finished)) yield return $"Instance {instance.Id} is {instance.Status}, but its case is {(closed ? "closed" : "open")}.";
        }
    }

    private static IEnumerable<string> Doubled(Findings found) =>
        from step in found.WorkItems.GroupBy(w => (w.InstanceId, w.ActivityId, w.Visit))
        where step.Count() > 1
        select $"The step {step.Key} has {step.Count()} work items.";

    private static string Kind(Wait wait) => wait switch
    {
        TaskWait => "task",
        Engine.EventWait => "event",
        TimerWait => "timer",
        _ => "?",
    };
}
