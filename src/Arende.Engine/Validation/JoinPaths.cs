using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>
/// Judges a join that waits for all by the graph alone, whatever the number of branches: from the last step that every way to
/// the join goes through, each choice must lead to all the connections into the join, or to none.
/// </summary>
sealed class JoinPaths
{
    readonly DefinitionModel model;
    readonly Step join;
    readonly Step opening;
    readonly HashSet<Link> all;
    readonly HashSet<Step> between;
    readonly Dictionary<Step, HashSet<Link>> known = [];

    JoinPaths(DefinitionModel model, Step join, Step opening)
    {
        this.model = model;
        this.join = join;
        this.opening = opening;
        all = [.. join.ForwardIn];
        between = Without(model, opening, join, isForward: true);
    }

    public static bool CanStarve(DefinitionModel model, Step join)
    {
        var start = model.Steps[model.Flowcharts[join.Flowchart].Start];
        if (join == start || !Without(model, start, null).Contains(join)) return false;
        var openings = Without(model, start, null).Where(step => step != join && (step == start || !Without(model, start, step).Contains(join)));
        // Of those that all ways go through, the last is the one that the others come before.
        return new JoinPaths(model, join, openings.MinBy(step => Forward(model, step).Count)!).CanStarve();
    }

    bool CanStarve() => Ways(opening).Any(way => way.Exists(LeadsToTheJoin) && !Surely(way).IsSupersetOf(all)) || Array.Exists(model.Steps, ForksAnew);

    /// <summary>One branch goes back to before its fork without meeting another, which leads to the join: they become more each round.</summary>
    bool ForksAnew(Step fork) => fork.Flowchart == join.Flowchart && fork != join && Ways(fork).Any(way => way.Exists(coming =>
    {
        var met = Forward(model, model.Steps[coming.Target]);
        return met.Contains(join) && way.Exists(going => FlowWalk.From([model.Steps[going.Target]], step => step == fork || met.Contains(step)
            ? []
            : step.Out.Select(link => model.Steps[link.Target])).Contains(fork) && !met.Contains(model.Steps[going.Target]));
    }));

    static HashSet<Step> Forward(DefinitionModel model, Step from) => Without(model, from, null, isForward: true);

    bool LeadsToTheJoin(Link link) => link.Target == join.Position || Without(model, model.Steps[link.Target], opening).Contains(join);

    /// <summary>What leaves a step together; a choice has several ways, and takes one.</summary>
    static IEnumerable<List<Link>> Ways(Step step) => step.Type is ActivityType.FlowDecision or ActivityType.FlowSwitch
        ? step.Out.GroupBy(link => link.Port).Select(port => port.ToList())
        : [[.. step.Out]];

    HashSet<Link> Surely(List<Link> together) => [.. together.SelectMany(Surely)];

    /// <summary>The connections into the join that a branch on this one is sure to come to, as far as it doesn't end the workflow.</summary>
    HashSet<Link> Surely(Link link)
    {
        var target = model.Steps[link.Target];
        if (target == join) return link.IsBackward ? all : [link];
        // A loop within the branch comes out of it again; one to before the fork leaves the other branches standing.
        if (link.IsBackward) return target != opening && between.Contains(target) ? all : [];
        if (known.TryGetValue(target, out var before)) return before;
        return known[target] = target.Type.IsTerminal() ? Ending(target) : target.Out.Length == 0 ? [] : Through(target);
    }

    /// <summary>An end that the join leads to as well waits for the join, as it does for all that can come; another ends the join's wait.</summary>
    HashSet<Link> Ending(Step end) => Without(model, join, null).Contains(end) ? [] : all;

    HashSet<Link> Through(Step step)
    {
        var sure = new HashSet<Link>(all);
        foreach (var way in Ways(step)) sure.IntersectWith(Surely(way));
        return sure;
    }

    /// <summary>What can be come to from a step, itself included, without going through another.</summary>
    static HashSet<Step> Without(DefinitionModel model, Step from, Step? avoided, bool isForward = false) => FlowWalk.From([from], step =>
        from link in step.Out
        where link.Target != avoided?.Position && !(isForward && link.IsBackward)
        select model.Steps[link.Target]);
}
