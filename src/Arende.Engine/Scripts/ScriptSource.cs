using Acornima;
using Acornima.Ast;

namespace Arende.Engine.Scripts;

/// <summary>Tells an expression from statements: Elsa takes both, with and without <c>return</c>.</summary>
static class ScriptSource
{
    public static (Node Tree, string Body) Parse(string source)
    {
        if (string.IsNullOrWhiteSpace(source)) return ParseStatements(source);
        try
        {
            if (Single($"({source}\n)") is { } expression) return (expression, $"return ({source}\n);");
        }
        catch (ParseErrorException)
        {
            // Not an expression: then it is statements, and the message about those is the one to show.
        }
        return ParseStatements(source);
    }

    static (Node, string) ParseStatements(string source)
    {
        const string opening = "(function(){\n";
        if (Single($"{opening}{source}\n}})") is not FunctionExpression function)
            throw new ScriptException("Its braces don't match.");
        var statements = function.Body.Body;
        if (statements.Count == 1 && statements[0] is ReturnStatement { Argument: { } returned }) return (returned, source);
        if (statements.Count == 0 || statements[^1] is not ExpressionStatement last) return (function, source);
        var start = last.Start - opening.Length;
        return (function, $"{source[..start]}return {source[start..]}");
    }

    static Expression? Single(string code)
    {
        var program = new Parser().ParseScript(code);
        return program.Body.Count == 1 && program.Body[0] is ExpressionStatement statement ? statement.Expression : null;
    }
}
