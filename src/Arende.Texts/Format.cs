using System.Globalization;

namespace Arende.Texts;

/// <summary>Dates, times and numbers as a reader of Swedish or English writes them. Pure: now and today come in.</summary>
public sealed class Format
{
    internal const string Nbsp = "\u00a0";
    private static readonly TimeZoneInfo stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private readonly bool swedish;
    private readonly CultureInfo words;
    private readonly NumberFormatInfo digits;

    private Format(bool swedish)
    {
        this.swedish = swedish;
        words = CultureInfo.GetCultureInfo(swedish ? "sv-SE" : "en-GB");
        digits = new NumberFormatInfo
        {
            NumberGroupSeparator = swedish ? Nbsp : ",",
            NumberDecimalSeparator = swedish ? "," : ".",
            NegativeSign = "\u2212",
        };
    }

    public static Format Sv { get; } = new(swedish: true);

    public static Format En { get; } = new(swedish: false);

    /// <summary>In the reader's language.</summary>
    public static Format Current => Text.ReadsEnglish ? En : Sv;

    /// <summary>5 mars 2025</summary>
    public string Date(DateOnly date) => date.ToString($"d'{Nbsp}'MMMM yyyy", words);

    /// <summary>5 mars, and with its year when that isn't this one.</summary>
    public string DayMonth(DateOnly date, DateOnly today) =>
        date.Year == today.Year ? date.ToString($"d'{Nbsp}'MMMM", words) : Date(date);

    /// <summary>onsdag 5 mars 2025</summary>
    public string Weekday(DateOnly date) => $"{date.ToString("dddd", words)} {Date(date)}";

    /// <summary>onsdag 5 mars, and with its year when that isn't this one: a day by which somebody must act.</summary>
    public string ActBy(DateOnly date, DateOnly today) => $"{date.ToString("dddd", words)}{Nbsp}{DayMonth(date, today)}";

    /// <summary>ons 5 mars, and with its year when that isn't this one: where there is little room for a day by which somebody must act.</summary>
    public string ShortWeekday(DateOnly date, DateOnly today) => $"{date.ToString("ddd", words)}{Nbsp}{DayMonth(date, today)}";

    /// <summary>14.02, in Stockholm</summary>
    public string Time(DateTimeOffset at) => Local(at).ToString(swedish ? "HH'.'mm" : "HH':'mm", words);

    /// <summary>5 mars 14.02, and with its year when that isn't this one; in Stockholm</summary>
    public string Moment(DateTimeOffset at, DateOnly today) => $"{DayMonth(Day(at), today)} {Time(at)}";

    /// <summary>How far off a day is by which something is due: idag, imorgon, igår, om 3 dagar, 12 dagar sen; months from a quarter on, years from two.</summary>
    public string Relative(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        switch (days)
        {
            case 0: return swedish ? "idag" : "today";
            case 1: return swedish ? "imorgon" : "tomorrow";
            case -1: return swedish ? "igår" : "yesterday";
        }
        var distance = Distance(Math.Abs(days));
        return (swedish, days > 0) switch
        {
            (true, true) => $"om{Nbsp}{distance}",
            (true, false) => $"{distance}{Nbsp}sen",
            (false, true) => $"in{Nbsp}{distance}",
            (false, false) => $"{distance}{Nbsp}late",
        };
    }

    /// <summary>12 dagar; months from a quarter on, years from two.</summary>
    public string Distance(int days) => days switch
    {
        1 => $"1{Nbsp}{(swedish ? "dag" : "day")}",
        <= 90 => $"{days}{Nbsp}{(swedish ? "dagar" : "days")}",
        < 730 => $"{(int)Math.Round(days / 30.44)}{Nbsp}{(swedish ? "månader" : "months")}",
        _ => $"{(int)Math.Round(days / 365.25)}{Nbsp}{(swedish ? "år" : "years")}",
    };

    /// <summary>How long ago something happened: för 12 dagar sedan; what is to come as <see cref="Relative"/>.</summary>
    public string Ago(DateOnly date, DateOnly today)
    {
        var words = Relative(date, today);
        return date >= today.AddDays(-1) ? words : swedish ? $"för{Nbsp}{words[..^3]}sedan" : $"{words[..^4]}ago";
    }

    /// <summary>60 046</summary>
    public string Number(long number) => number.ToString("#,0", digits);

    /// <summary>57,3</summary>
    public string Number(decimal number, int decimals) => number.ToString($"N{decimals}", digits);

    /// <summary>60 046 tkr</summary>
    public string Thousands(long thousandKronor) => $"{Number(thousandKronor)}{Nbsp}{(swedish ? "tkr" : "kSEK")}";

    /// <summary>80,8 % and 33 %: one decimal, where there is one to say.</summary>
    public string Percent(decimal percent) => $"{Number(percent, percent == decimal.Truncate(percent) ? 0 : 1)}{(swedish ? $"{Nbsp}%" : "%")}";

    /// <summary>60,0 mnkr</summary>
    public string Millions(decimal millionKronor) => $"{Number(millionKronor, 1)}{Nbsp}{(swedish ? "mnkr" : "MSEK")}";

    /// <summary>1 000+ when there are more than were counted.</summary>
    public string Count(int counted, int cap = 1000) => counted > cap ? $"{Number(cap)}+" : Number(counted);

    /// <summary>§ 53</summary>
    public static string Section(int number) => $"§{Nbsp}{number}";

    /// <summary>12–14, 16: numbers that follow each other are a run.</summary>
    public static IReadOnlyList<string> Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Order())
        {
            if (runs.Count > 0 && runs[^1].Last >= number - 1) runs[^1] = (runs[^1].First, number);
            else runs.Add((number, number));
        }
        return [.. runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}–{run.Last}")];
    }

    /// <summary>sid 3 (12)</summary>
    public string PageOf(int page, int pages) => $"{(swedish ? "sid" : "page")}{Nbsp}{page}{Nbsp}({pages})";

    /// <summary>Hanna, Kim och Elsa</summary>
    public string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} {(swedish ? "och" : "and")} {names[^1]}";

    /// <summary>The day it was in Stockholm.</summary>
    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    private static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, stockholm);
}
