using System.Globalization;

namespace Arende.Application.Reports;

/// <summary>
/// A period that comes back every year. <c>PeriodEnd</c>, <c>OpensOn</c> and <c>DueOn</c> are "MM-dd": it opens on the first such day
/// after its end, and is due on the first such day after it opens.
/// </summary>
public sealed record RecurringPeriod
{
    public required string Key { get; init; }
    public required string Sv { get; init; }
    public required string En { get; init; }
    public required string PeriodEnd { get; init; }
    public required string OpensOn { get; init; }
    public required string DueOn { get; init; }

    public PeriodDays In(int year)
    {
        var ends = Day(PeriodEnd, year);
        var opens = FirstAfter(OpensOn, ends);
        return new PeriodDays(ends, opens, FirstAfter(DueOn, opens));
    }

    private static DateOnly FirstAfter(string day, DateOnly date) =>
        Day(day, date.Year) is var thisYear && thisYear > date ? thisYear : Day(day, date.Year + 1);

    // "02-29" is the last day of February in every year.
    private static DateOnly Day(string text, int year)
    {
        var day = DateOnly.ParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }
}

/// <summary>A period's days in one year: its last day, the day it opens for reports, and the day they are due.</summary>
public readonly record struct PeriodDays(DateOnly EndsOn, DateOnly OpensOn, DateOnly DueOn)
{
    private const int DaysToReport = 7;

    /// <summary>When reports are due if the period is opened on a day: who is asked after the due day gets a week.</summary>
    public DateOnly DueFor(DateOnly opened) => opened > DueOn ? opened.AddDays(DaysToReport) : DueOn;
}

/// <summary>Which periods are reported on (<c>Arende:ReportingPeriods</c>), and when.</summary>
public sealed class ReportingCalendar(IReadOnlyList<RecurringPeriod> periods)
{
    /// <summary>A period that nobody opened in time (the server was away) is still opened so long after its due day.</summary>
    private const int DaysOfGrace = 7;

    public static ReportingCalendar Default { get; } = new(
    [
        new() { Key = "feb", Sv = "februari", En = "February", PeriodEnd = "02-29", OpensOn = "03-01", DueOn = "03-22" },
        new() { Key = "apr", Sv = "april", En = "April", PeriodEnd = "04-30", OpensOn = "05-01", DueOn = "05-22" },
        new() { Key = "aug", Sv = "augusti", En = "August", PeriodEnd = "08-31", OpensOn = "09-01", DueOn = "09-22" },
        new() { Key = "oct", Sv = "oktober", En = "October", PeriodEnd = "10-31", OpensOn = "11-01", DueOn = "11-22" },
        new() { Key = "year", Sv = "helåret", En = "the whole year", PeriodEnd = "12-31", OpensOn = "01-02", DueOn = "01-31" },
    ]);

    public IReadOnlyList<RecurringPeriod> Periods { get; } = periods;

    /// <summary>The periods that are open on a day, with the year they end in.</summary>
    public IEnumerable<(RecurringPeriod Period, int Year, PeriodDays Days)> OpenOn(DateOnly today) =>
        from period in Periods
        from year in new[] { today.Year - 1, today.Year }
        let days = period.In(year)
        where days.OpensOn <= today && today <= days.DueOn.AddDays(DaysOfGrace)
        select (period, year, days);

    /// <summary>The first day after the given one on which a period opens; null when there are no periods.</summary>
    public DateOnly? NextOpening(DateOnly after) =>
        Periods.SelectMany(p => new[] { p.In(after.Year - 1), p.In(after.Year), p.In(after.Year + 1) })
            .Select(days => (DateOnly?)days.OpensOn).Where(day => day > after).Min();
}
