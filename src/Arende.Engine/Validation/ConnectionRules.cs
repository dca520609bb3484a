using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>Every connection leaves by a port that is there, and every port that chooses a way has one.</summary>
static class ConnectionRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model) =>
        model.Steps.SelectMany(step => UnknownPorts(step).Concat(UnconnectedPorts(step)).Concat(RepeatedLabels(step)));

    static IEnumerable<Finding> UnknownPorts(Step step) =>
        from link in step.Out
        where !step.Ports.Contains(link.Port)
        select new Finding(step.Id, step.Ports.Count == 0
            ? $"A connection leaves '{step.Id}', but nothing comes after {step.Node.Type}: remove it."
            : $"A connection to '{link.Connection.TargetId}' leaves '{step.Id}' by the port '{link.Port}', which {step.Node.Type} doesn't have: use one of {string.Join(", ", step.Ports)}.");

    static IEnumerable<Finding> UnconnectedPorts(Step step) =>
        from port in step.Ports
        where step.Type is ActivityType.FlowSwitch or ActivityType.FlowDecision or ActivityType.FlowFork
            && !(step.Type == ActivityType.FlowSwitch && port == "Default")
            && !Array.Exists(step.Out, link => link.Port == port)
        select new Finding(step.Id, $"Nothing is connected to the port '{port}' of '{step.Id}': the workflow would stop there. Connect it, or take it away.");

    static IEnumerable<Finding> RepeatedLabels(Step step) =>
        from label in step.Ports.GroupBy(port => port)
        where label.Count() > 1
        select new Finding(step.Id, $"'{step.Id}' has the label '{label.Key}' more than once: give each way its own.");
}
