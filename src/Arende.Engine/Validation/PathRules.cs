using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>Everything can be reached, and from everywhere an end can.</summary>
static class PathRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model) => model.Flowcharts.SelectMany(flowchart => Check(model, flowchart));

    static IEnumerable<Finding> Check(DefinitionModel model, FlowchartDefinition flowchart)
    {
        var steps = flowchart.StepPositions.Select(position => model.Steps[position]).ToList();
        if (flowchart.Start < 0)
        {
            yield return new(flowchart.Id, $"The flowchart '{flowchart.Id}' has nothing to start with: add an Elsa.Start.");
            yield break;
        }
        foreach (var other in steps.Where(step => step.Type == ActivityType.Start && step.Position != flowchart.Start))
            yield return new(other.Id, $"'{other.Id}' is a second Elsa.Start in '{flowchart.Id}': a flowchart starts in one place, so remove it or use a fork.");

        var reachable = FlowWalk.From([model.Steps[flowchart.Start]], step => step.Out.Select(link => model.Steps[link.Target]));
        foreach (var step in steps.Where(step => !reachable.Contains(step)))
            yield return new(step.Id, $"'{step.Id}' can't be reached from the start: connect it, or remove it.");

        var ending = FlowWalk.From(steps.Where(step => step.Out.Length == 0 || step.Type.IsTerminal()), step => step.In.Select(link => model.Steps[link.Source]));
        foreach (var step in steps.Where(step => reachable.Contains(step) && !ending.Contains(step)))
            yield return new(step.Id, $"No end can be reached from '{step.Id}': give the loop that it is in a way out.");
    }
}
