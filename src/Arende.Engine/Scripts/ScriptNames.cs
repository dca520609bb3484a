using Acornima.Ast;
using Arende.Engine.Definitions;

namespace Arende.Engine.Scripts;

/// <summary>Finds the names in a script that the engine answers for, and those that look so but that nothing answers.</summary>
sealed class ScriptNames
{
    readonly Dictionary<string, Accessor> known = new(StringComparer.Ordinal)
    {
        ["getInput"] = new("getInput", AccessorKind.Input),
        ["getCorrelationId"] = new("getCorrelationId", AccessorKind.CorrelationId),
    };

    readonly Dictionary<string, Accessor> used = new(StringComparer.Ordinal);

    public ScriptNames(IReadOnlyList<VariableDefinition> variables)
    {
        foreach (var variable in variables)
        {
            // Elsa's scripts see `stage` as getStage.
            if (variable.Name.Length == 0) continue;
            var name = char.ToUpperInvariant(variable.Name[0]) + variable.Name[1..];
            known.TryAdd("get" + name, new("get" + name, AccessorKind.Get, variable.Position));
            known.TryAdd("set" + name, new("set" + name, AccessorKind.Set, variable.Position));
        }
    }

    /// <summary>A variable of such a name would be hidden behind what the engine itself answers.</summary>
    public static bool IsTaken(string variable) => variable is "Input" or "CorrelationId";

    public IReadOnlyList<Accessor> Accessors => [.. used.Values];
    public List<string> Unknown { get; } = [];
    public List<string> Inputs { get; } = [];

    /// <exception cref="ScriptException">The script has what can't be bounded by statements.</exception>
    public void Visit(Node node)
    {
        if (node is RegExpLiteral or Identifier { Name: "RegExp" })
            throw new ScriptException("A regular expression can run for ever in one statement: use includes, indexOf, startsWith or split.");
        if (node is BigIntLiteral) throw new ScriptException("A big integer can grow without end in one statement: use a number.");
        if (node is Identifier { Name: var name } && known.TryGetValue(name, out var accessor)) used.TryAdd(name, accessor);
        if (node is CallExpression { Callee: Identifier callee } call) VisitCall(callee.Name, call);
        foreach (var child in node.ChildNodes) Visit(child);
    }

    void VisitCall(string callee, CallExpression call)
    {
        if (LooksLikeAccessor(callee) && !known.ContainsKey(callee)) Unknown.Add(callee);
        if (callee == "getInput" && call.Arguments is [StringLiteral { Value: var input }]) Inputs.Add(input);
    }

    static bool LooksLikeAccessor(string name) =>
        name.Length > 3 && char.IsUpper(name[3])
        && (name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("set", StringComparison.Ordinal));
}
