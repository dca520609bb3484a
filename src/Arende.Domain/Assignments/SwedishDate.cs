using System.Globalization;
using System.Text.RegularExpressions;

namespace Arende.Domain.Assignments;

/// <summary>The ways in which Swedish prose writes a day, a month, a quarter or a year.</summary>
static partial class SwedishDate
{
    // What is longer isn't a date; the limit also keeps the patterns cheap on any text.
    const int LongestDate = 100;

    static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    static readonly string[] Ordinals = ["första", "andra", "tredje", "fjärde"];

    public static Deadline? ReadStart(string text, out string rest)
    {
        var trimmed = text.TrimStart();
        var start = (trimmed.Length > LongestDate ? trimmed[..LongestDate] : trimmed).Replace('\u00a0', ' ');
        var prefix = Prefix().Match(start).Length;
        var date = start[prefix..];
        rest = text;
        foreach (var (pattern, latest, precision) in Forms)
        {
            var match = pattern.Match(date);
            if (!match.Success) continue;
            // A form that fits but names no date (31 februari) is not tried as a wider one: a month would be a guess.
            if (latest(match) is not { } day) return null;
            var length = prefix + match.Groups["date"].Length;
            rest = trimmed[length..];
            return new Deadline(trimmed[..length], day, precision);
        }
        return null;
    }

    static readonly (Regex Pattern, Func<Match, DateOnly?> Latest, DeadlinePrecision Precision)[] Forms =
    [
        (IsoDay(), m => Day(Number(m, "y"), Number(m, "m"), Number(m, "d")), DeadlinePrecision.Day),
        (SlashDay(), m => Day(Number(m, "y"), Number(m, "m"), Number(m, "d")), DeadlinePrecision.Day),
        (WrittenDay(), m => Day(Number(m, "y"), Month(m), Number(m, "d")), DeadlinePrecision.Day),
        (WrittenMonth(), m => LastOfMonth(Number(m, "y"), Month(m)), DeadlinePrecision.Month),
        (IsoMonth(), m => LastOfMonth(Number(m, "y"), Number(m, "m")), DeadlinePrecision.Month),
        (QuarterYear(), LastOfQuarter, DeadlinePrecision.Quarter),
        (YearQuarter(), LastOfQuarter, DeadlinePrecision.Quarter),
        (TertialYear(), m => LastOfTertial(m), DeadlinePrecision.Tertial),
        (YearTertial(), m => LastOfTertial(m), DeadlinePrecision.Tertial),
        (HalfYear(), m => LastOfMonth(Number(m, "y"), Part(m) * 6), DeadlinePrecision.HalfYear),
        (WeekYear(), LastOfWeek, DeadlinePrecision.Week),
        (YearWeek(), LastOfWeek, DeadlinePrecision.Week),
        (TurnOfYear(), m => Number(m, "next") == (Number(m, "y") + 1) % (m.Groups["next"].Length == 2 ? 100 : 10_000) ? LastOfMonth(Number(m, "y"), 12) : null, DeadlinePrecision.Month),
        (Year(), m => LastOfMonth(Number(m, "y"), 12), DeadlinePrecision.Year),
    ];

    static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static DateOnly? LastOfMonth(int year, int month) =>
        month is >= 1 and <= 12 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    static DateOnly? LastOfQuarter(Match match) => LastOfMonth(Number(match, "y"), Part(match) * 3);

    static DateOnly? LastOfTertial(Match match) => LastOfMonth(Number(match, "y"), Part(match) * 4);

    static DateOnly? LastOfWeek(Match match)
    {
        var (year, week) = (Number(match, "y"), Number(match, "w"));
        return week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Sunday)) : null;
    }

    /// <summary>Which quarter, tertial or half: a digit or an ordinal.</summary>
    static int Part(Match match)
    {
        var written = match.Groups["q"].Value;
        return char.IsDigit(written[0]) ? written[0] - '0' : Array.IndexOf(Ordinals, written.ToLowerInvariant()) + 1;
    }

    static int Month(Match match) => Array.IndexOf(Months, match.Groups["name"].Value[..3].ToLowerInvariant()) + 1;

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    // After a date: not more digits, and not the other end of a span, whose meaning would be a guess.
    const string End = @"(?!\d|\s*[-–—/]\s*\d|\s*(?:eller|till)\s+(?:den\s+)?\d)";
    const string YearPart = @"(?<y>(?:19|20|21)\d\d)";
    const string MonthName = @"(?<name>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?)";
    const string Tertial = @"(?:(?:tertial|t)\s*(?<q>[1-3])|(?<q>[1-3])(?::[ae])?\s+tertialet|(?<q>första|andra|tredje)\s+tertialet)";
    const string Quarter = @"(?:(?:kvartal|kv\.?|q)\s*(?<q>[1-4])|(?<q>[1-4])(?::[ae])?\s+kvartalet|(?<q>första|andra|tredje|fjärde)\s+kvartalet)";

    [GeneratedRegex(@"^(?:(?:klart|klara|klar|färdigt|färdig|slutförs|redovisas|beräknas|ska|vara|bli|ny tidplan|nytt slutdatum|tidplan|slutdatum|vid|\p{L}{0,40}(?:styrelsens|fullmäktiges|nämndens|utskottets)\s+sammanträde|sammanträdet|senast|under|före utgången av|vid utgången av|utgången av|till och med|t\.?o\.?m\.?|i slutet av|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|år|i)\s+)*", Loose)]
    private static partial Regex Prefix();
    [GeneratedRegex(@"^(?<date>" + YearPart + @"(?<s>[-/.]?)(?<m>\d\d)\k<s>(?<d>\d\d))" + End, Loose)]
    private static partial Regex IsoDay();
    [GeneratedRegex(@"^(?<date>(?<d>\d{1,2})[/.](?<m>\d{1,2})(?:\s*[-/.]\s*|\s+)" + YearPart + ")" + End, Loose)]
    private static partial Regex SlashDay();
    [GeneratedRegex(@"^(?<date>(?<d>\d{1,2})(?::[ae])?\s+" + MonthName + @",?\s+(?:år\s+)?" + YearPart + ")" + End, Loose)]
    private static partial Regex WrittenDay();
    [GeneratedRegex(@"^(?<date>" + MonthName + @"(?:\s+månad)?,?\s+(?:år\s+)?" + YearPart + ")" + End, Loose)]
    private static partial Regex WrittenMonth();
    [GeneratedRegex(@"^(?<date>" + YearPart + @"-(?<m>\d\d))" + End, Loose)]
    private static partial Regex IsoMonth();
    [GeneratedRegex(@"^(?<date>" + Quarter + @"[,\s-]*(?:år\s+)?" + YearPart + ")" + End, Loose)]
    private static partial Regex QuarterYear();
    [GeneratedRegex(@"^(?<date>" + YearPart + @"[,\s-]*" + Quarter + ")" + End, Loose)]
    private static partial Regex YearQuarter();
    [GeneratedRegex(@"^(?<date>" + Tertial + @"[,\s-]*(?:år\s+)?" + YearPart + ")" + End, Loose)]
    private static partial Regex TertialYear();
    [GeneratedRegex(@"^(?<date>" + YearPart + @"[,\s-]*" + Tertial + ")" + End, Loose)]
    private static partial Regex YearTertial();
    [GeneratedRegex(@"^(?<date>(?:(?:halvår|h)\s*(?<q>[12])|(?<q>första|andra)\s+halvåret)[,\s-]*(?:år\s+)?" + YearPart + ")" + End, Loose)]
    private static partial Regex HalfYear();
    [GeneratedRegex(@"^(?<date>(?:vecka|v\.?)\s*(?<w>\d{1,2})[,\s-]*(?:år\s+)?" + YearPart + ")" + End, Loose)]
    private static partial Regex WeekYear();
    [GeneratedRegex(@"^(?<date>" + YearPart + @"[,\s-]*(?:vecka|v\.?)\s*(?<w>\d{1,2}))" + End, Loose)]
    private static partial Regex YearWeek();
    [GeneratedRegex(@"^(?<date>årsskiftet\s+" + YearPart + @"\s*[-–/]\s*(?<next>(?:19|20|21)?\d\d))(?!\d)", Loose)]
    private static partial Regex TurnOfYear();
    [GeneratedRegex("^(?<date>" + YearPart + ")" + End, Loose)]
    private static partial Regex Year();
}
