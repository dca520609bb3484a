using System.Globalization;

namespace Arende.Texts;

/// <summary>What is said, in both languages; written on a page it is in the reader's.</summary>
/// <remarks>
/// To add texts: make a file of your own, <c>MeetingTexts.cs</c>, and add a nested class to <c>T</c>:
/// <code>
/// public static partial class T
/// {
///     public static class Meetings
///     {
///         public static Text Title { get; } = new("Möten", "Meetings");
///         public static Text Items(int n) => new($"{n} punkter", $"{n} items");
///         public static Text Next(DateOnly day) => new($"Nästa möte är {Format.Sv.Date(day)}", $"Next meeting is {Format.En.Date(day)}");
///         public static Text Of(Outcome outcome) => outcome switch { Outcome.Approve => new("Bifall", "Approved"), … };  // no default arm
///     }
/// }
/// </code>
/// A page writes <c>@T.Meetings.Title</c>. A text has two constructor arguments and both must be there, so a missing
/// translation doesn't compile; a switch over an enum without a default arm doesn't either when a name is missing.
/// </remarks>
public sealed record Text(string Sv, string En)
{
    public static bool ReadsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public override string ToString() => ReadsEnglish ? En : Sv;

    public static implicit operator string(Text text) => text.ToString();
}
