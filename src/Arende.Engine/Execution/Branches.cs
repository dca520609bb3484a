using Arende.Engine.Definitions;

namespace Arende.Engine.Execution;

/// <summary>
/// Where an instance's branches stand: in an activity that waits, in a nested flowchart that is open, or before an activity
/// that they have come to but that hasn't been entered yet.
/// </summary>
sealed class Branches
{
    readonly DefinitionModel model;
    readonly List<(Step Step, Wait Wait)> waits;
    readonly List<Link> arrivals = [];
    readonly List<Step> open = [];

    public Branches(DefinitionModel model, StateRows rows)
    {
        this.model = model;
        waits = new(rows.Waits.Length + 2);
        foreach (var wait in rows.Waits) waits.Add((model.Find(wait.ActivityId)!, wait));
        foreach (var arrival in rows.Arrivals) arrivals.Add(LinkOf(arrival));
        foreach (var id in rows.OpenFlowcharts) open.Add(model.Find(id)!);
    }

    public bool AnyWaits => waits.Count > 0;
    public Wait[] Waits => waits.Count == 0 ? [] : [.. waits.Select(w => w.Wait)];
    public Arrival[] Arrivals => arrivals.Count == 0 ? [] : [.. arrivals.Select(a => new Arrival(a.Connection.TargetId, a.Connection.SourceId, a.Port))];
    public string[] OpenFlowcharts => open.Count == 0 ? [] : [.. open.Select(step => step.Id)];

    public void Wait(Step step, Wait wait) => waits.Add((step, wait));
    public void Open(Step flowchart) => open.Add(flowchart);
    public void Close(Step flowchart) => open.Remove(flowchart);

    /// <summary>Ends the wait in a step; false when there is none, since another answer has come before.</summary>
    public bool StopWaiting(Step step)
    {
        var at = waits.FindIndex(w => w.Step == step);
        if (at >= 0) waits.RemoveAt(at);
        return at >= 0;
    }

    /// <summary>A branch comes over a connection. Two over the same one before a join has fired are one branch to it.</summary>
    public void Arrive(Link link)
    {
        if (!arrivals.Contains(link)) arrivals.Add(link);
    }

    /// <summary>Takes the first step that all its branches have come to, and joins them into one there.</summary>
    public Step? TakeReady()
    {
        foreach (var arrival in arrivals)
        {
            var step = model.Steps[arrival.Target];
            if (!CanEnter(step)) continue;
            arrivals.RemoveAll(link => link.Target == step.Position);
            if (step.Mode == JoinMode.WaitAny) CancelWhatReaches(step);
            return step;
        }
        return null;
    }

    /// <summary>An open flowchart in which nothing waits, or null; what is opened last is looked at first.</summary>
    public Step? IdleFlowchart() => open.FindLast(flowchart => !StandsIn(flowchart.Inner));

    /// <summary>The step that branches have come to in a flowchart where nothing moves any more.</summary>
    public Step? Stuck(int flowchart) =>
        arrivals.Find(link => model.Steps[link.Target].Flowchart == flowchart) is { } link ? model.Steps[link.Target] : null;

    public void Clear()
    {
        waits.Clear();
        arrivals.Clear();
        open.Clear();
    }

    /// <summary>Cancels all that stands in a flowchart and in those inside it.</summary>
    public void ClearFlowchart(int flowchart)
    {
        waits.RemoveAll(w => w.Step.Flowchart == flowchart);
        arrivals.RemoveAll(link => model.Steps[link.Target].Flowchart == flowchart);
        foreach (var inner in open.FindAll(step => step.Flowchart == flowchart)) Cancel(inner);
    }

    void Cancel(Step openFlowchart)
    {
        open.Remove(openFlowchart);
        ClearFlowchart(openFlowchart.Inner);
    }

    void CancelWhatReaches(Step join)
    {
        waits.RemoveAll(w => w.Step.Reaches[join.Position]);
        arrivals.RemoveAll(link => model.Steps[link.Target].Reaches[join.Position]);
        foreach (var flowchart in open.FindAll(step => step.Reaches[join.Position])) Cancel(flowchart);
    }

    bool CanEnter(Step step)
    {
        if (step.In.Length == 1 && waits.Count == 0 && open.Count == 0) return true;
        // One that is waiting is answered before it is entered again: a branch is never lost in one that stands there.
        if (waits.Exists(w => w.Step == step) || open.Contains(step)) return false;
        return step.Mode switch
        {
            JoinMode.WaitAny => true,
            JoinMode.WaitAll => Array.TrueForAll(step.ForwardIn, arrivals.Contains) || arrivals.Exists(link => link.IsBackward && link.Target == step.Position),
            JoinMode.WaitAllActive => step.In.Length == 1 || !CanMoreCome(step.Position),
        };
    }

    bool CanMoreCome(int position)
    {
        foreach (var (step, _) in waits)
            if (step.Reaches[position]) return true;
        foreach (var flowchart in open)
            if (flowchart.Reaches[position]) return true;
        foreach (var link in arrivals)
            if (link.Target != position && model.Steps[link.Target].Reaches[position]) return true;
        return false;
    }

    bool StandsIn(int flowchart) => waits.Exists(w => w.Step.Flowchart == flowchart) || open.Exists(step => step.Flowchart == flowchart);

    Link LinkOf(Arrival arrival) =>
        Array.Find(model.Links, link => link.Connection.TargetId == arrival.Target && link.Connection.SourceId == arrival.Source && link.Port == arrival.Port)
        ?? throw new InvalidOperationException($"A branch has come to '{arrival.Target}' from '{arrival.Source}', and the definition {model.Envelope.Id} doesn't have that connection.");
}
