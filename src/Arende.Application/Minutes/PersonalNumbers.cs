using System.Text.RegularExpressions;

namespace Arende.Application.Minutes;

/// <summary>
/// Swedish personnummer and samordningsnummer in a text: ten or twelve digits, with a day that exists, and with a check digit that fits or a hyphen before the last four.
/// Samordningsnummer have 60 added to the day. What only looks like one (a case number, an amount) is left.
/// </summary>
public static partial class PersonalNumbers
{
    /// <summary>Where they stand, in order.</summary>
    public static IEnumerable<Range> In(string text)
    {
        foreach (Match match in Candidate().Matches(text))
            if (IsOne(match)) yield return match.Index..(match.Index + match.Length);
    }

    private static readonly string[] Parts = ["year", "month", "day", "first", "last"];

    private static bool IsOne(Match match)
    {
        var (century, short10) = (match.Groups["century"].Value, string.Concat(Parts.Select(part => match.Groups[part].Value)));
        var (year, month, day) = (int.Parse(short10[..2], null), int.Parse(short10[2..4], null), int.Parse(short10[4..6], null));
        if (day > 60) day -= 60;
        // Without its century a year may be of either: a 29 February of one of them is enough.
        int[] years = century.Length > 0 ? [int.Parse(century, null) * 100 + year] : [1900 + year, 2000 + year];
        var isDay = day >= 1 && years.Any(one => day <= DateTime.DaysInMonth(one, month));
        // With the sign that people write in one it is taken for one, though a digit is mistyped.
        return isDay && (match.Groups["sign"].Value is ['-' or '+' or '\u2010' or '\u2011' or '\u2013' or '\u2212'] || HasCheckDigit(short10));
    }

    // Luhn: every other digit is doubled, from the first.
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var value = (digits[at] - '0') * (at % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    // Before the last four a hyphen of any kind, a plus (for who is a hundred) or what else people write, with blanks around it; the day's parts may be parted too.
    [GeneratedRegex(
        @"(?<![0-9])(?<century>18|19|20)?(?<year>[0-9]{2})[- ]?(?<month>0[1-9]|1[0-2])[- ]?(?<day>[0-9]{2})[\s\u00a0]*(?<sign>[-+/._)\u2010-\u2015\u2043\u2212\ufe63\uff0d]{0,2})[\s\u00a0]*(?<first>[0-9]{2}) ?(?<last>[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();
}
