namespace Arende.Domain.Reports;

/// <summary>What a period's report to the board is: månadsrapport, delårsrapport or verksamhetsberättelse.</summary>
/// <remarks>The names are stored.</remarks>
public enum PeriodKind { MonthlyReport, InterimReport, AnnualReport }

/// <summary>Which of the municipality's own reports a period is part of: the law sets a day for each.</summary>
/// <remarks>The names are stored.</remarks>
public enum FeedsReport { None, InterimReport, AnnualReport }

/// <summary>The days that the law sets for the municipality's own reports.</summary>
public static class FeedsReports
{
    /// <summary>The last day for the municipality's report; null for a period that is part of none.</summary>
    public static DateOnly? LastDay(this FeedsReport feeds, DateOnly periodEnd) => feeds switch
    {
        FeedsReport.None => null,
        // KL 11:16: to the council and the auditors within two months of the period's end. The end of a month is followed by the end of a month.
        FeedsReport.InterimReport => MonthsAfter(periodEnd, 2),
        // KL 11:20: the annual report to the council by 15 April of the year after.
        FeedsReport.AnnualReport => new DateOnly(periodEnd.Year + 1, 4, 15),
    };

    private static DateOnly MonthsAfter(DateOnly day, int months) =>
        day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(months).AddDays(-1) : day.AddMonths(months);
}
