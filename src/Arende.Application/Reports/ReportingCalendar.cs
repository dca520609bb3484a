using Arende.Domain.Bodies;
using Arende.Domain.Reports;

namespace Arende.Application.Reports;

/// <summary>A period as the configuration has it; what a line leaves out is as before boards had calendars of their own.</summary>
public sealed record CalendarLine
{
    public required string Key { get; init; }
    public required string Sv { get; init; }
    public required string En { get; init; }
    public required string PeriodEnd { get; init; }
    public required string OpensOn { get; init; }
    public required string DueOn { get; init; }

    /// <summary>Null: the year's end is the annual report, all else monthly ones.</summary>
    public PeriodKind? Kind { get; init; }
    public FeedsReport Feeds { get; init; }
    public int? WorkingDaysBefore { get; init; }

    public RecurringPeriod Of(BodyId board) => new(board, Key, new RecurringFacts(
        Sv, En, Kind ?? (PeriodEnd == "12-31" ? PeriodKind.AnnualReport : PeriodKind.MonthlyReport), PeriodEnd, OpensOn, DueOn)
    { Feeds = Feeds, WorkingDaysBefore = WorkingDaysBefore });
}

/// <summary>The calendar that a board begins with: <c>Arende:ReportingPeriods</c>, or the usual one. From then on it is the board's own.</summary>
public sealed class ReportingCalendar(IReadOnlyList<CalendarLine> lines)
{
    private const int DaysBeforeCommittee = 5;
    private const int DaysBeforeCommitteeAtYearEnd = 15;

    public static ReportingCalendar Default { get; } = new(
    [
        new()
        {
            Key = "feb", Sv = "februari", En = "February", PeriodEnd = "02-29", OpensOn = "03-01", DueOn = "03-22",
            Kind = PeriodKind.MonthlyReport, WorkingDaysBefore = DaysBeforeCommittee,
        },
        new()
        {
            Key = "apr", Sv = "april", En = "April", PeriodEnd = "04-30", OpensOn = "05-01", DueOn = "05-22",
            Kind = PeriodKind.InterimReport, Feeds = FeedsReport.InterimReport, WorkingDaysBefore = DaysBeforeCommittee,
        },
        new()
        {
            Key = "aug", Sv = "augusti", En = "August", PeriodEnd = "08-31", OpensOn = "09-01", DueOn = "09-22",
            Kind = PeriodKind.InterimReport, Feeds = FeedsReport.InterimReport, WorkingDaysBefore = DaysBeforeCommittee,
        },
        new()
        {
            Key = "oct", Sv = "oktober", En = "October", PeriodEnd = "10-31", OpensOn = "11-01", DueOn = "11-22",
            Kind = PeriodKind.MonthlyReport, WorkingDaysBefore = DaysBeforeCommittee,
        },
        new()
        {
            Key = "year", Sv = "helåret", En = "the whole year", PeriodEnd = "12-31", OpensOn = "01-02", DueOn = "01-31",
            Kind = PeriodKind.AnnualReport, Feeds = FeedsReport.AnnualReport, WorkingDaysBefore = DaysBeforeCommitteeAtYearEnd,
        },
    ]);

    public IEnumerable<RecurringPeriod> For(BodyId board) => lines.Select(line => line.Of(board));
}

/// <summary>What of a calendar is open, and when it opens next.</summary>
public static class PeriodsOpen
{
    /// <summary>A period that nobody opened in time (the server was away) is still opened so long after its due day.</summary>
    private const int DaysOfGrace = 7;

    /// <summary>The periods that are open on a day, with the year they end in.</summary>
    public static IEnumerable<(RecurringPeriod Period, int Year, PeriodDays Days)> On(IEnumerable<RecurringPeriod> calendar, DateOnly today) =>
        from period in calendar
        where period.IsUsed
        from year in new[] { today.Year - 1, today.Year }
        let days = period.In(year)
        where days.OpensOn <= today && today <= days.DueOn.AddDays(DaysOfGrace)
        select (period, year, days);

    /// <summary>The first day after the given one on which a period opens; null when there are no periods.</summary>
    public static DateOnly? Next(IEnumerable<RecurringPeriod> calendar, DateOnly after) =>
        calendar.Where(period => period.IsUsed).SelectMany(p => new[] { p.In(after.Year - 1), p.In(after.Year), p.In(after.Year + 1) })
            .Select(days => (DateOnly?)days.OpensOn).Where(day => day > after).Min();
}
