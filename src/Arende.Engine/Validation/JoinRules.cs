using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>Joins get what they wait for, and loops go round forks as a whole.</summary>
static class JoinRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model) =>
        ConnectionsBack(model).Concat(model.Flowcharts.SelectMany(flowchart => Starved(model, flowchart)));

    static IEnumerable<Finding> Starved(DefinitionModel model, FlowchartDefinition flowchart) =>
        from starved in new BranchExplorer(model, flowchart).StarvedJoins()
        select new Finding(starved.Id, $"'{starved.Id}' can wait for a branch that can't come, or that has a way out before it: let each way from the fork end in the join, or use WaitAllActive.");

    static IEnumerable<Finding> ConnectionsBack(DefinitionModel model)
    {
        foreach (var link in model.Links.Where(link => link.IsBackward))
        {
            var (source, target) = (model.Steps[link.Source], model.Steps[link.Target]);
            if (target.Type == ActivityType.FlowJoin)
                yield return new(source.Id, $"The connection back from '{source.Id}' ends in the join '{target.Id}', into one branch of a fork: let it go back to before the fork.");
            else if (JoinFedFromOutside(model, link) is { } join)
                yield return new(source.Id, $"The connection back from '{source.Id}' to '{target.Id}' leads into one branch of the fork that '{join.Id}' joins: let it go back to before the fork.");
        }
    }

    /// <summary>
    /// A meeting of branches in the loop that also has a way in from outside it: the loop then goes round only some of its
    /// branches. A FlowJoin says itself that branches meet there; elsewhere a fork tells it from a way in that is chosen.
    /// </summary>
    static Step? JoinFedFromOutside(DefinitionModel model, Link back) => Array.Find(model.Steps, step =>
        back.Loop[step.Position] && Array.Exists(step.In, link => !back.Loop[link.Source]
            && (step.Type == ActivityType.FlowJoin || step.Position != back.Target && IsParallel(model, link, back))));

    /// <summary>Does one branch of a fork before the loop lead to the way in, and another, which doesn't, into the loop?</summary>
    static bool IsParallel(DefinitionModel model, Link wayIn, Link back) =>
        model.Steps.Where(step => !back.Loop[step.Position]).SelectMany(Together).Any(branches =>
            Array.Exists(branches, branch => Leads(model, branch, back.Target))
            && Array.Exists(branches, other => !Leads(model, other, back.Target) && (other == wayIn || Leads(model, other, wayIn.Source))));

    /// <summary>The connections that a step leaves by at once.</summary>
    static IEnumerable<Link[]> Together(Step step) =>
        step.Type == ActivityType.FlowDecision || step is { Type: ActivityType.FlowSwitch, MatchesAny: false }
            ? step.Out.GroupBy(link => link.Port).Select(port => port.ToArray())
            : [step.Out];

    static bool Leads(DefinitionModel model, Link link, int target) => FlowWalk.From([model.Steps[link.Target]], step =>
        from next in step.Out
        where !next.IsBackward
        select model.Steps[next.Target]).Contains(model.Steps[target]);
}
