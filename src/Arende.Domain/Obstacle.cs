using Arende.Domain.Cases;

namespace Arende.Domain;

/// <summary>
/// What stands in the way of a step, told before it is tried: the rule that would be broken, and how many of how many things are
/// left, where they can be counted.
/// </summary>
public sealed record Obstacle(Rule Rule, int Left = 0, int All = 0)
{
    /// <summary>Where the first of them stand in the texts; empty where nothing is to be found in a text.</summary>
    public IReadOnlyList<PlaceInText> Places { get; init; } = [];

    /// <exception cref="BrokenRuleException">There is one; the first is said.</exception>
    public static void Refuse(IEnumerable<Obstacle> obstacles)
    {
        if (obstacles.FirstOrDefault() is { } first)
            throw new BrokenRuleException(first.Rule, first.Left > 0 ? [first.Left.ToString(System.Globalization.CultureInfo.InvariantCulture)] : []);
    }
}

/// <summary>Where something stands that has to be put right.</summary>
/// <param name="Report">Which of the reports that the case carries; null for its own letter.</param>
/// <param name="Attachment">The number of that attachment; 0 for the letter.</param>
/// <param name="Part">Of the letter the section's heading; empty for a clause, and for an attachment.</param>
/// <param name="Line">The line there, from 1; of a clause its number, in a heading 0.</param>
/// <param name="Text">What stands there.</param>
public sealed record PlaceInText(int? Report, int Attachment, string Part, int Line, string Text)
{
    /// <summary>Of the letter which section it is, that may have no heading of its own; null for a clause, and for an attachment.</summary>
    public SectionKind? Section { get; init; }
}
