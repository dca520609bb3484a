using Arende.Engine.Definitions;
using Arende.Engine.Scripts;

namespace Arende.Engine.Validation;

/// <summary>Names that scripts and readers need.</summary>
static class EnvelopeRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model)
    {
        foreach (var variable in model.Variables)
            if (!IsPascalCase(variable.Name))
                yield return new(null, $"The variable '{variable.Name}' isn't named in PascalCase: begin with an upper-case letter and use only letters and digits, so that scripts can say getX().");
        foreach (var variable in model.Variables.Where(v => ScriptNames.IsTaken(v.Name)))
            yield return new(null, $"The variable '{variable.Name}' can't be read by a script, where get{variable.Name}() means the instance's own: rename it.");
        foreach (var same in model.Variables.GroupBy(v => v.Id).Where(g => g.Count() > 1))
            yield return new(null, $"Two variables have the id '{same.Key}': give each its own.");
    }

    static bool IsPascalCase(string name) => name.Length > 0 && char.IsUpper(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
}
