using Arende.Engine.Definitions;
using Arende.Engine.Execution;

namespace Arende.Engine.Validation;

/// <summary>
/// Plays a flowchart by the interpreter's own rules through every choice and every order of answers, and notes the joins
/// where a branch is left standing. No script is run: a choice may always go any way.
/// </summary>
sealed class BranchExplorer(DefinitionModel model, FlowchartDefinition flowchart)
{
    /// <summary>Beyond this a flowchart has so many parallel branches that its joins are judged by <see cref="JoinPaths"/> instead.</summary>
    const int MaxStates = 3_000;

    readonly HashSet<Step> starved = [];
    readonly HashSet<string> seen = [];
    readonly Queue<StateRows> open = new();
    bool isCutShort;

    public IReadOnlyCollection<Step> StarvedJoins()
    {
        var joins = Array.FindAll(model.Steps, step => step.Flowchart == flowchart.Position && step.Mode == JoinMode.WaitAll);
        if (flowchart.Start < 0 || joins.Length == 0) return [];
        var empty = new StateRows { Layout = model.Layout, Values = [], Visits = [] };
        Visit(empty with { Waits = [Stand(model.Steps[flowchart.Start])] });
        while (!isCutShort && open.TryDequeue(out var rows))
        {
            foreach (var wait in rows.Waits)
                foreach (var ports in Choices(model.Find(wait.ActivityId)!)) Leave(rows, model.Find(wait.ActivityId)!, ports);
        }
        if (isCutShort) starved.UnionWith(joins.Where(join => JoinPaths.CanStarve(model, join)));
        return starved;
    }

    void Leave(StateRows rows, Step step, IReadOnlyList<string> ports)
    {
        if (step.Type.IsTerminal()) return;
        var branches = new Branches(model, rows);
        branches.StopWaiting(step);
        foreach (var link in step.Out.Where(link => ports.Contains(link.Port)))
        {
            var target = model.Steps[link.Target];
            var came = Array.Exists(rows.Arrivals, a => a.Target == target.Id && a.Source == step.Id && a.Port == link.Port);
            if (came && target.Mode == JoinMode.WaitAll) starved.Add(target);
            branches.Arrive(link);
        }
        while (branches.TakeReady() is { } entered) branches.Wait(entered, Stand(entered));
        if (branches.AnyWaits) Visit(rows with { Waits = branches.Waits, Arrivals = branches.Arrivals });
        else starved.UnionWith(Stuck(branches));
    }

    /// <summary>Where branches stand for good; what only waits for what stands before it isn't named.</summary>
    List<Step> Stuck(Branches branches)
    {
        var stuck = branches.Arrivals.Select(arrival => model.Find(arrival.Target)!).Distinct().ToList();
        var first = stuck.FindAll(step => !stuck.Exists(other => other != step && other.Mode == JoinMode.WaitAll && other.Reaches[step.Position]));
        return first.Count > 0 ? first : stuck;
    }

    void Visit(StateRows rows)
    {
        if (!seen.Add(Key(rows))) return;
        isCutShort = seen.Count > MaxStates;
        open.Enqueue(rows);
    }

    // A letter for each step that waits, two for each arrival, in the order of their positions: thousands of them are compared.
    string Key(StateRows rows)
    {
        var waits = Array.ConvertAll(rows.Waits, wait => (char)model.Find(wait.ActivityId)!.Position);
        var arrivals = Array.ConvertAll(rows.Arrivals, arrival =>
        {
            var source = model.Find(arrival.Source)!;
            return (source.Position << 16) + Array.FindIndex(source.Out, link => link.Port == arrival.Port && model.Steps[link.Target].Id == arrival.Target);
        });
        Array.Sort(waits);
        Array.Sort(arrivals);
        return string.Create(waits.Length + 1 + 2 * arrivals.Length, (waits, arrivals), static (key, of) =>
        {
            of.waits.CopyTo(key);
            key[of.waits.Length] = char.MaxValue;
            for (var i = 0; i < of.arrivals.Length; i++)
                (key[of.waits.Length + 1 + 2 * i], key[of.waits.Length + 2 + 2 * i]) = ((char)(of.arrivals[i] >> 16), (char)of.arrivals[i]);
        });
    }

    static EventWait Stand(Step step) => new(step.Id, 1, "");

    static IEnumerable<IReadOnlyList<string>> Choices(Step step) => step.Type switch
    {
        ActivityType.FlowDecision => step.Ports.Select(port => new[] { port }),
        ActivityType.FlowSwitch => step.Ports.Select(port => new[] { port }),
        _ => [step.Ports],
    };
}
