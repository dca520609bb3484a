namespace Arende.Domain.Calendar;

/// <summary>Days off and the dates that Swedish statute counts from them.</summary>
public static class SwedishCalendar
{
    /// <summary>Lag 1989:253: Sundays and the public holidays.</summary>
    public static bool IsHoliday(DateOnly date)
    {
        if (date.DayOfWeek == DayOfWeek.Sunday) return true;
        return (date.Month, date.Day) switch
        {
            (1, 1) or (1, 6) or (5, 1) or (12, 25) or (12, 26) => true,
            // The National Day replaced Whit Monday in 2005 (SFS 2004:1320).
            (6, 6) => date.Year >= 2005,
            _ => IsMovableHoliday(date),
        };
    }

    /// <summary>Lag 1930:173 2 §: the days on which the last day for an act may not fall.</summary>
    public static bool IsDayOff(DateOnly date) =>
        date.DayOfWeek == DayOfWeek.Saturday
        || IsHoliday(date)
        || IsMidsummerEve(date)
        || (date.Month, date.Day) is (12, 24) or (12, 31);

    /// <summary>The day itself, or the next working day after it.</summary>
    public static DateOnly RollForward(DateOnly date)
    {
        while (IsDayOff(date)) date = date.AddDays(1);
        return date;
    }

    /// <summary>The working day that comes so many working days after the date.</summary>
    public static DateOnly AddWorkingDays(DateOnly date, int days)
    {
        for (var left = days; left > 0; left--) date = RollForward(date.AddDays(1));
        return date;
    }

    /// <summary>The working day that comes so many working days before the date.</summary>
    public static DateOnly WorkingDaysBefore(DateOnly date, int days)
    {
        for (var left = days; left > 0; left--)
        {
            date = date.AddDays(-1);
            while (IsDayOff(date)) date = date.AddDays(-1);
        }
        return date;
    }

    /// <summary>
    /// KL 13:5 with lag 1930:173 1 §: three weeks end on the weekday on which the notice went up, and 2 § moves a day off forward.
    /// </summary>
    public static DateOnly LastAppealDay(DateOnly noticePosted) => RollForward(noticePosted.AddDays(21));

    /// <summary>KL 13:5: the notice stays up throughout the appeal period, so it comes down the day after.</summary>
    public static DateOnly TakeDown(DateOnly lastAppealDay) => lastAppealDay.AddDays(1);

    static bool IsMovableHoliday(DateOnly date)
    {
        var easter = Easter.Sunday(date.Year);
        return date == easter.AddDays(-2)       // Good Friday
            || date == easter.AddDays(1)        // Easter Monday
            || date == easter.AddDays(39)       // Ascension Day
            || (date == easter.AddDays(50) && date.Year < 2005)
            || IsMidsummerEve(date.AddDays(-1))
            || IsAllSaintsDay(date);
    }

    static bool IsMidsummerEve(DateOnly date) =>
        date is { DayOfWeek: DayOfWeek.Friday, Month: 6, Day: >= 19 and <= 25 };

    static bool IsAllSaintsDay(DateOnly date) =>
        date.DayOfWeek == DayOfWeek.Saturday && date is { Month: 10, Day: 31 } or { DayOfWeek: DayOfWeek.Saturday, Month: 11, Day: <= 6 };
}
