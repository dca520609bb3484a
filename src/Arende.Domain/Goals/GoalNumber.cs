using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Goals;

/// <summary>"2.1": the first goal of area 2.</summary>
public readonly partial record struct GoalNumber(int Area, int Place)
{
    public static GoalNumber? Read(string text) => Written().Match(text.Trim()) is { Success: true } match
        ? new GoalNumber(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Area}.{Place}");

    [GeneratedRegex(@"^([1-9]\d?)\.([1-9]\d?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
