using System.Globalization;
using System.Text.RegularExpressions;
using Arende.Domain.Figures;

namespace Arende.Import;

/// <summary>Numbers in Swedish prose: digits with a decimal comma, thousands in groups, and words up to a hundred.</summary>
static partial class SwedishNumber
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("sv-SE");

    static readonly Dictionary<string, int> Words = Build();

    /// <summary>Cheap to ask of every word of a text.</summary>
    public static bool MayBegin(string word) => char.IsAsciiDigit(word[0]) || word[0] is '-' or '−' || Words.ContainsKey(word);

    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        if (text.Length > 24) return false;
        if (Words.TryGetValue(text, out var word))
        {
            value = word;
            return true;
        }
        if (!Digits().IsMatch(text)) return false;
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        if (Thousands().IsMatch(plain)) plain = plain.Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    public static string Write(decimal value) => value.ToString("#,0.##", CultureInfo.GetCultureInfo("sv-SE")).Replace('\u00a0', ' ');

    static Dictionary<string, int> Build()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["en"] = 1, ["hundra"] = 100, ["etthundra"] = 100 };
        for (var i = 0; i < 100; i++) words[NumberWords.Of(i)!] = i;
        for (var ten = 20; ten < 100; ten += 10) words[$"{NumberWords.Of(ten)}en"] = ten + 1;
        return words;
    }

    [GeneratedRegex(@"^[-−]?(?:\d{1,12}|\d{1,3}(?: \d{3}){1,3}|\d{1,3}(?:\.\d{3}){1,3})(?:,\d{1,4})?$|^[-−]?\d{1,9}\.\d{1,2}$")]
    private static partial Regex Digits();
    [GeneratedRegex(@"^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$")]
    private static partial Regex Thousands();
}
