using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Application.Reconciliation;

/// <summary>A sum that is written out: "52 = 42 + 10", "60,0 = 2,7 + 57,3".</summary>
public sealed partial record WrittenSum(decimal Whole, IReadOnlyList<decimal> Parts, IReadOnlyList<string> Numbers)
{
    /// <summary>With decimals.</summary>
    public bool IsRounded => Decimals > 0;

    public int Decimals => Numbers.Max(number => number.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? number.Length - comma - 1 : 0);

    public static IEnumerable<WrittenSum> In(string text) => !text.Contains('=', StringComparison.Ordinal) ? [] : ASum().Matches(text).Select(match =>
    {
        List<string> numbers = [match.Groups["whole"].Value, .. match.Groups["part"].Captures.Select(part => part.Value)];
        var values = numbers.ConvertAll(number => decimal.Parse(number.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture));
        return new WrittenSum(values[0], values[1..], numbers);
    });

    [GeneratedRegex(@"(?<![\d,.+*/-])(?<whole>\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d{1,3})?|\d{1,9}(?:,\d{1,3})?)(?:\s*(?:mnkr|tkr|kr))?\s*=\s*(?<part>\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d{1,3})?|\d{1,9}(?:,\d{1,3})?)(?:\s*(?:mnkr|tkr|kr))?(?:\s*\+\s*(?<part>\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d{1,3})?|\d{1,9}(?:,\d{1,3})?)(?:\s*(?:mnkr|tkr|kr))?)+(?!\s*[*/+-]|,\d)")]
    private static partial Regex ASum();
}
