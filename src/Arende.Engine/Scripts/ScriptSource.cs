using Acornima;
using Acornima.Ast;

namespace Arende.Engine.Scripts;

/// <summary>
/// Tells an expression from statements: Elsa takes both, with and without <c>return</c>. Both are strict, as the function is that Jint runs. A script's tree is walked by
/// recursion, here and by Jint: one that is longer or deeper than anybody writes would end the process.
/// </summary>
static class ScriptSource
{
    public const int MaxLength = 20_000;
    public const int MaxDepth = 200;

    /// <exception cref="ParseErrorException">It is no JavaScript.</exception>
    /// <exception cref="ScriptException">It is too long or too deep.</exception>
    public static (Node Tree, string Body) Parse(string source)
    {
        if (source.Length > MaxLength) throw new ScriptException($"It is {source.Length} characters long; at most {MaxLength} are read. Divide it.");
        // Parentheses leave no trace in the tree.
        if (BracketDepth(source) > MaxDepth) throw TooDeep();
        try
        {
            var (tree, body) = ParseEither(source);
            if (IsDeep(tree)) throw TooDeep();
            return (tree, body);
        }
        catch (InsufficientExecutionStackException)
        {
            throw TooDeep();
        }
    }

    /// <exception cref="ParseErrorException">It is no JavaScript.</exception>
    public static Acornima.Ast.Script Check(string code) => new Parser().ParseScript(code, strict: true);

    static ScriptException TooDeep() =>
        new($"It is nested more than {MaxDepth} deep (each term of a long sum counts): divide it, or gather the values in a list.");

    static int BracketDepth(string source)
    {
        var (depth, most) = (0, 0);
        foreach (var letter in source)
        {
            if (letter is '(' or '[' or '{') most = Math.Max(most, ++depth);
            else if (letter is ')' or ']' or '}') depth = Math.Max(0, depth - 1);
        }
        return most;
    }

    static bool IsDeep(Node tree)
    {
        var open = new Stack<(Node Node, int Depth)>([(tree, 1)]);
        while (open.TryPop(out var at))
        {
            if (at.Depth > MaxDepth) return true;
            foreach (var child in at.Node.ChildNodes) open.Push((child, at.Depth + 1));
        }
        return false;
    }

    static (Node Tree, string Body) ParseEither(string source)
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
        var program = Check(code);
        return program.Body.Count == 1 && program.Body[0] is ExpressionStatement statement ? statement.Expression : null;
    }
}
