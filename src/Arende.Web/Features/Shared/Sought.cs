using System.Globalization;

namespace Arende.Web.Features.Shared;

/// <summary>
/// What is searched for. SQLite folds only a–z: Å, Ä and Ö are found as typed, in small letters and with a capital first.
/// </summary>
public sealed record Sought(string Typed, string Small, string Capital)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static Sought Of(string search) => new(search, search.ToLower(Swedish), char.ToUpper(search[0], Swedish) + search.ToLower(Swedish)[1..]);

    /// <summary>The same as patterns for LIKE … ESCAPE '!': what is typed stands for itself.</summary>
    public Sought Anywhere => new(Pattern(Typed), Pattern(Small), Pattern(Capital));

    private static string Pattern(string text) => $"%{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
