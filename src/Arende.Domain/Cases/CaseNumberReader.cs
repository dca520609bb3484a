using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arende.Domain.Cases;

/// <summary>A case's number as somebody wrote it. Without a register every register is meant.</summary>
public readonly record struct WrittenCaseNumber(string? Register, int Year, int Serial);

/// <summary>
/// Reads a case's number in every way that it is shown or written: the configured format and the usual ones, whatever dash,
/// blank, slash or colon stands between its parts, "Dnr" before it and a full stop after it.
/// </summary>
public static partial class CaseNumberReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static WrittenCaseNumber? Read(string text, string format)
    {
        var plain = Plain(text);
        if (plain.Length > 60) return null;
        return Match(Configured(format), plain) ?? Match(RegisterFirst(), plain) ?? Match(YearFirst(), plain);
    }

    // A no-break blank is a blank, a figure in full width a figure.
    private static string Plain(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)) sound.Append(rune.ToString());
        return Introduction().Replace(sound.ToString().Normalize(NormalizationForm.FormKC), "").Trim(' ', '.', ',', ';', ':', '(', ')', '[', ']', '"', '”');
    }

    private static WrittenCaseNumber? Match(Regex pattern, string text)
    {
        if (pattern.Match(text) is not { Success: true } match || !match.Groups["year"].Success || !match.Groups["serial"].Success) return null;
        return int.TryParse(match.Groups["year"].Value, CultureInfo.InvariantCulture, out var year) && int.TryParse(match.Groups["serial"].Value, CultureInfo.InvariantCulture, out var serial)
            ? new WrittenCaseNumber(match.Groups["register"] is { Value.Length: > 0 } register ? register.Value.ToUpperInvariant() : null, year, serial)
            : null;
    }

    // What stands between the parts in the format may be any sign, or none.
    private static Regex Configured(string format)
    {
        var pattern = new StringBuilder("^");
        foreach (Match piece in Pieces().Matches(format))
            pattern.Append(piece.Value switch
            {
                "{register}" => """(?<register>\p{L}[\p{L}\d]*?)?""",
                "{year}" => """(?<year>\d{4})""",
                _ when piece.Value.StartsWith("{serial", StringComparison.Ordinal) => """0*(?<serial>\d{1,9})""",
                _ when char.IsLetterOrDigit(piece.Value[0]) => $"(?:{Regex.Escape(piece.Value)})?",
                _ => """[^\p{L}\d]*""",
            });
        return new Regex(pattern.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }

    [GeneratedRegex("""\{register\}|\{year\}|\{serial(:\d)?\}|[\p{L}\d]+|[^\p{L}\d{]+""")]
    private static partial Regex Pieces();

    [GeneratedRegex("""^\W*(?:diarienummer|diarienr|dnr|ärende|ärendenummer|case)\b\W*""", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex("""^(?<register>\p{L}[\p{L}\d]*?)?[^\p{L}\d]*(?<year>(?:19|20|21)\d{2})[^\p{L}\d]+0*(?<serial>\d{1,9})$""", RegexOptions.IgnoreCase)]
    private static partial Regex RegisterFirst();

    [GeneratedRegex("""^(?<year>(?:19|20|21)\d{2})[^\p{L}\d]*(?<register>\p{L}+)[^\p{L}\d]*0*(?<serial>\d{1,9})$""", RegexOptions.IgnoreCase)]
    private static partial Regex YearFirst();
}
