namespace Arende.Domain;

/// <summary>A rule of the domain said no. The page or the API turns <see cref="Rule"/> into words; what was typed stays.</summary>
public sealed class BrokenRuleException(Rule rule, params string[] arguments) : Exception($"{rule}({string.Join(", ", arguments)})")
{
    public Rule Rule { get; } = rule;

    /// <summary>What the rule's sentence names: a title, a number, a date. Never a text in some language.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>The clause that it is about, by its place among those that were given, from 0; null where it is about the whole.</summary>
    public int? Clause { get; private init; }

    public static void When(bool broken, Rule rule, params string[] arguments)
    {
        if (broken) throw new BrokenRuleException(rule, arguments);
    }

    /// <summary>The same, of one clause: it is told where that clause stands.</summary>
    public BrokenRuleException OfClause(int place) => new(Rule, [.. Arguments]) { Clause = place };
}
