using Acornima;
using Acornima.Ast;

namespace Arende.Engine.Scripts;

/// <summary>A compiled script. <see cref="ScriptValueKind.Unhandled"/> hands over to the script engine, which starts from scratch.</summary>
delegate ScriptValue PlainExpression(IScriptScope scope);

/// <summary>
/// Compiles the scripts that definitions are full of (<c>getReview().outcome === 'approve'</c>, templates, sums) from their
/// syntax tree. Only what has no side effect is compiled, so that giving up half-way costs nothing but time.
/// </summary>
sealed class PlainExpressionCompiler(string shown, IReadOnlyList<Accessor> accessors)
{
    static readonly HashSet<string> InheritedByObjects =
    [
        "constructor", "toString", "valueOf", "toLocaleString", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable",
        "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
    ];

    public PlainExpression? Compile(Node node) => node switch
    {
        StringLiteral text => Constant(ScriptValue.Of(text.Value)),
        NumericLiteral number => Constant(ScriptValue.Of(number.Value)),
        BooleanLiteral flag => Constant(ScriptValue.Of(flag.Value)),
        NullLiteral => Constant(ScriptValue.Null),
        Identifier { Name: "undefined" } => Constant(ScriptValue.Undefined),
        CallExpression { Optional: false, Callee: Identifier callee } call => CompileCall(callee.Name, call),
        MemberExpression { Computed: false, Optional: false, Property: Identifier property } member => CompileMember(member, property.Name),
        LogicalExpression logical => CompileLogical(logical),
        BinaryExpression binary => CompileBinary(binary),
        UnaryExpression { Operator: Operator.LogicalNot } not => Compile(not.Argument) is { } inner
            ? scope => PlainOperators.Not(inner(scope))
            : null,
        ConditionalExpression choice => CompileChoice(choice),
        TemplateLiteral template => CompileTemplate(template),
        _ => null,
    };

    static PlainExpression Constant(ScriptValue value) => _ => value;

    PlainExpression? CompileCall(string name, CallExpression call)
    {
        if (accessors.FirstOrDefault(accessor => accessor.Name == name) is not { } accessor) return null;
        if (accessor.Kind == AccessorKind.Input && call.Arguments is [StringLiteral { Value: var input }])
            return scope => ScriptValue.Of(scope.Input(input));
        if (call.Arguments.Count > 0) return null;
        var variable = accessor.Variable;
        return accessor.Kind switch
        {
            AccessorKind.Get => scope => ScriptValue.Of(scope.Get(variable)),
            AccessorKind.CorrelationId => scope => scope.CorrelationId is { } id ? ScriptValue.Of(id) : ScriptValue.Null,
            AccessorKind.Set or AccessorKind.Input => null,
        };
    }

    PlainExpression? CompileMember(MemberExpression member, string property)
    {
        if (InheritedByObjects.Contains(property) || Compile(member.Object) is not { } target) return null;
        return scope =>
        {
            var value = target(scope);
            // In the script engine's own words.
            return value.IsNothing
                ? throw new ScriptException($"The script '{shown}' failed: Cannot read properties of {PlainOperators.Text(value)} (reading '{property}')")
                : PlainOperators.Member(value, property);
        };
    }

    PlainExpression? CompileLogical(LogicalExpression logical)
    {
        if (Compile(logical.Left) is not { } left || Compile(logical.Right) is not { } right) return null;
        return logical.Operator switch
        {
            Operator.LogicalAnd => scope => left(scope) is var value && PlainOperators.Truth(value) is { } truth ? truth ? right(scope) : value : default,
            Operator.LogicalOr => scope => left(scope) is var value && PlainOperators.Truth(value) is { } truth ? truth ? value : right(scope) : default,
            Operator.NullishCoalescing => scope => left(scope) is { IsNothing: false } value ? value : right(scope),
            _ => null,
        };
    }

    PlainExpression? CompileBinary(BinaryExpression binary)
    {
        if (Compile(binary.Left) is not { } left || Compile(binary.Right) is not { } right) return null;
        if (PlainOperators.Binary(binary.Operator) is not { } apply) return null;
        return scope =>
        {
            var first = left(scope);
            if (first.Kind == ScriptValueKind.Unhandled) return first;
            var second = right(scope);
            return second.Kind == ScriptValueKind.Unhandled ? second : apply(first, second);
        };
    }

    PlainExpression? CompileChoice(ConditionalExpression choice)
    {
        if (Compile(choice.Test) is not { } test || Compile(choice.Consequent) is not { } then || Compile(choice.Alternate) is not { } otherwise)
            return null;
        return scope => PlainOperators.Truth(test(scope)) is { } truth ? truth ? then(scope) : otherwise(scope) : default;
    }

    PlainExpression? CompileTemplate(TemplateLiteral template)
    {
        var texts = template.Quasis.Select(quasi => quasi.Value.Cooked).ToArray();
        var values = template.Expressions.Select(Compile).ToArray();
        if (values.Contains(null) || texts.Contains(null)) return null;
        return scope =>
        {
            var result = new System.Text.StringBuilder(texts[0]);
            for (var i = 0; i < values.Length; i++)
            {
                if (PlainOperators.Text(values[i]!(scope)) is not { } text) return default;
                result.Append(text).Append(texts[i + 1]);
            }
            return ScriptValue.Of(result.ToString());
        };
    }
}
