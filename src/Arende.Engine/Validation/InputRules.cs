using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>An input that is needed after the first wait is stored.</summary>
static class InputRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model)
    {
        var afterWait = AfterWait(model);
        return
            from step in model.Steps
            from expression in step.Expressions
            from name in expression.Script?.Inputs ?? (expression is { Kind: ExpressionKind.Input, Name: { } input } ? [input] : [])
            let input = Array.Find(model.Inputs, i => i.Name == name)
            let problem = input is null ? $"which isn't declared: add it, or correct the name."
                : !input.IsStored && afterWait.Contains(step) ? "which is gone after the first wait: give it a storageDriverType."
                : null
            where problem is not null && (input is not null || expression.Script is null)
            select new Finding(step.Id, $"'{step.Id}' uses the input '{name}', {problem}");
    }

    static HashSet<Step> AfterWait(DefinitionModel model) => FlowWalk.From(
        model.Steps.Where(step => step.Type.Waits()).SelectMany(step => step.Out).Select(link => model.Steps[link.Target]),
        step => Following(model, step));

    /// <summary>What comes after a step, into a nested flowchart and out of it again.</summary>
    static IEnumerable<Step> Following(DefinitionModel model, Step step)
    {
        foreach (var link in step.Out) yield return model.Steps[link.Target];
        if (step.Inner >= 0 && model.Flowcharts[step.Inner].Start is >= 0 and var start) yield return model.Steps[start];
        if (model.Flowcharts[step.Flowchart].StepPosition is >= 0 and var outer)
            foreach (var link in model.Steps[outer].Out) yield return model.Steps[link.Target];
    }
}
