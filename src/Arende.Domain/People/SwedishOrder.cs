using System.Globalization;

namespace Arende.Domain.People;

/// <summary>
/// The order of names: å, ä and ö last, capitals and small letters together. The names' columns have it as their collation in
/// each database, under this name, so that no list has to ask for it.
/// </summary>
public static class SwedishOrder
{
    public const string Collation = "swedish";

    // No option is set: what differs only in its capitals is together, but not the same.
    public static StringComparer Comparer { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), CompareOptions.None);

    public static int Compare(string? a, string? b) => Comparer.Compare(a, b);
}
