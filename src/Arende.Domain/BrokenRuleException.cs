namespace Arende.Domain;

/// <summary>A rule of the domain said no. The page or the API turns <see cref="Rule"/> into words; what was typed stays.</summary>
public sealed class BrokenRuleException(Rule rule, params string[] arguments) : Exception($"{rule}({string.Join(", ", arguments)})")
{
    public Rule Rule { get; } = rule;

    /// <summary>What the rule's sentence names: a title, a number, a date. Never a text in some language.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;

    public static void When(bool broken, Rule rule, params string[] arguments)
    {
        if (broken) throw new BrokenRuleException(rule, arguments);
    }
}
