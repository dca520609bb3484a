using Acornima;
using Acornima.Ast;
using Arende.Engine.Definitions;

namespace Arende.Engine.Scripts;

/// <summary>A name that a script calls and that the engine answers: <c>getX</c>, <c>setX</c>, <c>getInput</c>, <c>getCorrelationId</c>.</summary>
sealed record Accessor(string Name, AccessorKind Kind, int Variable = -1);

enum AccessorKind { Get, Set, Input, CorrelationId }

/// <summary>
/// A script, parsed once. It is an expression, or statements with a <c>return</c> (without one, the last expression counts).
/// What is plain enough is compiled to a delegate; the rest, and what the delegate gives up on, is run by Jint.
/// </summary>
sealed class Script
{
    const int MostShown = 200;

    PlainExpression? plain;
    Lazy<Jint.Prepared<Acornima.Ast.Script>> function = null!;

    Script(string source) => Source = source;

    public string Source { get; }

    /// <summary>As much of the source as a message has room for.</summary>
    public string Shown => Source.Length <= MostShown ? Source : Source[..MostShown] + "…";

    /// <summary>Why the script can't be run at all, or null.</summary>
    public string? SyntaxError { get; private set; }

    public IReadOnlyList<Accessor> Accessors { get; private set; } = [];

    /// <summary>Calls to <c>getX</c> and <c>setX</c> whose X is no variable.</summary>
    public IReadOnlyList<string> UnknownNames { get; private set; } = [];

    /// <summary>The inputs that it asks for by a written name.</summary>
    public IReadOnlyList<string> Inputs { get; private set; } = [];

    /// <summary>The script as a function of its accessors, for Jint: made when Jint runs it for the first time. Starting Jint costs a third of a second, and most definitions never need it.</summary>
    public Jint.Prepared<Acornima.Ast.Script> Function => function.Value;

    public bool IsPlain => plain is not null;
    public bool UsesCorrelationId => Accessors.Any(accessor => accessor.Kind == AccessorKind.CorrelationId);

    public static Script Prepare(string source, IReadOnlyList<VariableDefinition> variables)
    {
        var script = new Script(source);
        try
        {
            var (tree, body) = ScriptSource.Parse(source);
            var names = new ScriptNames(variables);
            names.Visit(tree);
            script.Accessors = names.Accessors;
            script.UnknownNames = names.Unknown;
            script.Inputs = names.Inputs;
            var parameters = string.Join(",", names.Accessors.Select(accessor => accessor.Name));
            var text = $"(function({parameters}){{\"use strict\";{body}\n}})";
            script.function = new(() => Jint.Engine.PrepareScript(text));
            script.plain = new PlainExpressionCompiler(script.Shown, names.Accessors).Compile(tree);
            // Its names may be taken by those of its accessors.
            if (!script.IsPlain) ScriptSource.Check(text);
        }
        catch (Exception problem) when (problem is ParseErrorException or ScriptException)
        {
            script.SyntaxError = problem.Message;
        }
        return script;
    }

    /// <exception cref="ScriptException">The script throws, or runs out of its bounds.</exception>
    public ScriptValue Evaluate(IScriptScope scope)
    {
        if (SyntaxError is not null) throw new ScriptException($"The script can't be read: {SyntaxError}");
        if (plain is not null)
        {
            var value = plain(scope);
            if (value.Kind != ScriptValueKind.Unhandled) return value;
        }
        return EvaluateByEngine(scope);
    }

    /// <summary>The same without the short cut; the tests hold the two against each other.</summary>
    public ScriptValue EvaluateByEngine(IScriptScope scope) => ScriptEngine.Evaluate(this, scope);
}
