using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Reports;

namespace Arende.Tests.Reports;

public class RecurringPeriodTests
{
    [Theory]
    [InlineData("31 oktober", "11-01", "11-22")]
    [InlineData("10-31", "13-01", "11-22")]
    [InlineData("10-31", "11-01", "")]
    public void A_day_that_is_no_day_is_refused(string end, string opens, string due) =>
        Assert.Equal(Rule.DayOfYearCannotBeRead, Assert.Throws<BrokenRuleException>(() => new RecurringPeriod(UsualBodies.Board.Id, "oct", Facts(end, opens, due))).Rule);

    // Each would open, or be due, in another year than anybody means.
    [Theory]
    [InlineData("02-29", "02-29", "02-29")]
    [InlineData("12-31", "08-01", "08-31")]
    [InlineData("10-31", "11-01", "10-01")]
    public void Days_that_cannot_follow_on_each_other_are_refused(string end, string opens, string due) =>
        Assert.Equal(Rule.PeriodDaysAreUnreasonable, Assert.Throws<BrokenRuleException>(() => new RecurringPeriod(UsualBodies.Board.Id, "oct", Facts(end, opens, due))).Rule);

    [Theory]
    [InlineData("01-31", "2027-02-01")]
    [InlineData("11-22", "2026-11-23")]
    public void Nothing_is_due_on_a_day_off(string due, string on) =>
        Assert.Equal(DateOnly.Parse(on, null), new PeriodDays(new(2026, 10, 31), new(2026, 11, 1), DateOnly.Parse(on[..4] + "-" + due, null)).DueFor(new(2026, 11, 1)));

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void Working_days_that_nobody_means_are_refused(int days) =>
        Assert.Equal(Rule.WorkingDaysAreUnreasonable, Assert.Throws<BrokenRuleException>(() => new RecurringPeriod(UsualBodies.Board.Id, "oct", Facts() with { WorkingDaysBefore = days })).Rule);

    [Theory]
    [InlineData(FeedsReport.InterimReport, "2026-04-30", "2026-06-30")]
    [InlineData(FeedsReport.InterimReport, "2026-06-30", "2026-08-31")]
    [InlineData(FeedsReport.InterimReport, "2026-07-31", "2026-09-30")]
    [InlineData(FeedsReport.AnnualReport, "2026-12-31", "2027-04-15")]
    [InlineData(FeedsReport.None, "2026-10-31", null)]
    public void The_laws_day_is_that_of_the_report_it_is_part_of(FeedsReport feeds, string end, string? day) =>
        Assert.Equal(day is null ? (DateOnly?)null : DateOnly.Parse(day, null), feeds.LastDay(DateOnly.Parse(end, null)));

    private static RecurringFacts Facts(string end = "10-31", string opens = "11-01", string due = "11-22") => new("oktober", "October", PeriodKind.MonthlyReport, end, opens, due);
}
