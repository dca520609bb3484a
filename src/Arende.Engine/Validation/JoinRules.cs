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

    /// <summary>A join in the loop that also has a way in from outside it: the loop then goes round only some of its branches.</summary>
    static Step? JoinFedFromOutside(DefinitionModel model, Link back)
    {
        return Array.Find(model.Steps, step =>
            step.Type == ActivityType.FlowJoin && back.Loop[step.Position] && Array.Exists(step.In, link => !back.Loop[link.Source]));
    }
}
