using System.Globalization;
using System.Text.RegularExpressions;

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
        string[] small =
        [
            "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton",
            "sexton", "sjutton", "arton", "nitton",
        ];
        string[] tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["en"] = 1, ["hundra"] = 100, ["etthundra"] = 100 };
        for (var i = 0; i < small.Length; i++) words[small[i]] = i;
        for (var ten = 0; ten < tens.Length; ten++)
        {
            words[tens[ten]] = (ten + 2) * 10;
            for (var i = 1; i < 10; i++) words[tens[ten] + small[i]] = (ten + 2) * 10 + i;
            words[tens[ten] + "en"] = (ten + 2) * 10 + 1;
        }
        return words;
    }

    [GeneratedRegex(@"^[-−]?(?:\d{1,12}|\d{1,3}(?: \d{3}){1,3}|\d{1,3}(?:\.\d{3}){1,3})(?:,\d{1,4})?$|^[-−]?\d{1,9}\.\d{1,2}$")]
    private static partial Regex Digits();
    [GeneratedRegex(@"^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$")]
    private static partial Regex Thousands();
}
