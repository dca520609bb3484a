using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>Scripts can be read, and ask only for what there is.</summary>
static class ScriptRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model) =>
        from step in model.Steps
        from expression in step.Expressions
        where expression.Script is not null
        from finding in Check(model, step, expression.Script!)
        select finding;

    static IEnumerable<Finding> Check(DefinitionModel model, Step step, Scripts.Script script)
    {
        if (script.SyntaxError is { } problem)
            yield return new(step.Id, $"The script of '{step.Id}', {script.Shown}, can't be read: {problem} Mend it.");
        else if (string.IsNullOrWhiteSpace(script.Source))
            yield return new(step.Id, $"A script of '{step.Id}' is empty: write it, or use a Literal.");
        foreach (var name in script.UnknownNames.Distinct())
            yield return new(step.Id, $"The script of '{step.Id}' calls {name}(), but there is no variable '{name[3..]}': add it, or correct the name.");
        foreach (var input in script.Inputs.Where(name => !Array.Exists(model.Inputs, i => i.Name == name)).Distinct())
            yield return new(step.Id, $"The script of '{step.Id}' asks for the input '{input}', which isn't declared: add it, or correct the name.");
    }
}
