namespace Arende.Domain;

/// <summary>
/// What stands in the way of a step, told before it is tried: the rule that would be broken, and how many of how many things are
/// left, where they can be counted.
/// </summary>
public sealed record Obstacle(Rule Rule, int Left = 0, int All = 0)
{
    /// <exception cref="BrokenRuleException">There is one; the first is said.</exception>
    public static void Refuse(IEnumerable<Obstacle> obstacles)
    {
        if (obstacles.FirstOrDefault() is { } first)
            throw new BrokenRuleException(first.Rule, first.Left > 0 ? [first.Left.ToString(System.Globalization.CultureInfo.InvariantCulture)] : []);
    }
}
