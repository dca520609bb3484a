using System.Globalization;
using Arende.Domain.Calendar;

namespace Arende.Domain.Meetings;

/// <summary>What becomes of a day of a series. A day off or one in the break is shown, and not proposed.</summary>
public enum SeriesDayKind { Proposed, DayOff, InBreak }

public readonly record struct SeriesDay(DateOnly On, SeriesDayKind Kind);

/// <summary>A year's meetings at once: some weekdays in every so many weeks, or a list of days that somebody has.</summary>
public static class MeetingSeries
{
    /// <summary>More than a body meets in some years.</summary>
    public const int MostDays = 200;

    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <param name="weekdays">On which it meets.</param>
    /// <param name="weeks">Every so many weeks, counted from the week of the first day.</param>
    /// <param name="from">The first day that may be one.</param>
    /// <param name="until">The last.</param>
    /// <param name="breakFrom">The first day of a break, in summer for instance; null for none.</param>
    /// <param name="breakUntil">The last day of it.</param>
    /// <exception cref="BrokenRuleException">No weekday is chosen, a year can't be meant, or there would be too many.</exception>
    public static IReadOnlyList<SeriesDay> Of(IReadOnlyCollection<DayOfWeek> weekdays, int weeks, DateOnly from, DateOnly until, DateOnly? breakFrom, DateOnly? breakUntil)
    {
        BrokenRuleException.When(weekdays.Count == 0 || weeks < 1 || until < from, Rule.DatesAreMissing);
        BrokenRuleException.When(from.Year < FirstYear || until.Year > LastYear, Rule.DateIsUnreasonable);
        // Weeks begin on Monday.
        var monday = from.AddDays(-(((int)from.DayOfWeek + 6) % 7));
        var days = new List<SeriesDay>();
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (!weekdays.Contains(day.DayOfWeek) || (day.DayNumber - monday.DayNumber) / 7 % weeks != 0) continue;
            days.Add(new(day, day >= breakFrom && day <= breakUntil ? SeriesDayKind.InBreak : KindOf(day)));
            TextLimits.Check(days.Count, MostDays, Rule.DatesAreTooMany);
        }
        return days;
    }

    /// <summary>A pasted list: a day a line, or parted by commas or semicolons. What is written twice is one day.</summary>
    /// <exception cref="BrokenRuleException">A line is no day, or there are too many.</exception>
    public static IReadOnlyList<SeriesDay> Read(string list)
    {
        var written = list.Split(['\n', '\r', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        TextLimits.Check(written.Length, MostDays, Rule.DatesAreTooMany);
        return [.. written.Select(ReadDay).Distinct().Order().Select(day => new SeriesDay(day, KindOf(day)))];
    }

    private static SeriesDayKind KindOf(DateOnly day) => SwedishCalendar.IsDayOff(day) ? SeriesDayKind.DayOff : SeriesDayKind.Proposed;

    private static DateOnly ReadDay(string written) => DateOnly.TryParseExact(written, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new BrokenRuleException(Rule.DateCannotBeRead, written.Length > 40 ? written[..40] : written);
}
