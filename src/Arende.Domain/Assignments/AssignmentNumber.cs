using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Assignments;

/// <summary>
/// An assignment's own number: a serial within its board and year, <c>KS U2025-14</c>. The U tells it from a case's number. None is given twice; one
/// that is missing says nothing, since a draft that is written off leaves a gap too.
/// </summary>
public readonly partial record struct AssignmentNumber(string Series, int Year, int Serial)
{
    /// <summary>Reads a number that stands alone; null where it is something else. The series is null where only the rest was written ("U2025-14").</summary>
    public static (string? Series, int Year, int Serial)? Read(string text)
    {
        if (Written().Match(text) is not { Success: true } found || !int.TryParse(found.Groups["serial"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)) return null;
        var series = found.Groups["series"].Value;
        return (series.Length == 0 ? null : series.ToUpperInvariant(), int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture), serial);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series} U{Year}-{Serial}");

    [GeneratedRegex(@"^\s*(?:(?<series>\p{L}{1,12})[\s-]{1,3})?U\s?(?<year>(?:19|20)[0-9]{2})-(?<serial>[0-9]{1,9})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
