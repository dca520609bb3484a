using Arende.Application.Reports;
using Arende.Domain.Bodies;

namespace Arende.Tests.Reports;

public class ReportingCalendarTests
{
    [Theory]
    [InlineData("2026-11-01", "2026-11-23")]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("2026-11-25", "2026-12-02")]
    public void Who_is_asked_after_the_due_day_gets_a_week(string opened, string due)
    {
        var october = ReportingCalendar.Default.For(UsualBodies.Board.Id).Single(period => period.Key == "oct").In(2026);

        Assert.Equal(DateOnly.Parse(due, null), october.DueFor(DateOnly.Parse(opened, null)));
    }

    [Fact]
    public void A_period_that_is_no_longer_used_opens_no_more()
    {
        var calendar = ReportingCalendar.Default.For(UsualBodies.Board.Id).Where(period => period.Key == "oct").ToList();
        var day = new DateOnly(2026, 11, 2);
        Assert.Single(PeriodsOpen.On(calendar, day));

        calendar[0].Change(new("oktober", "October", calendar[0].Kind, "10-31", "11-01", "11-22") { IsUsed = false });

        Assert.Empty(PeriodsOpen.On(calendar, day));
        Assert.Null(PeriodsOpen.Next(calendar, day));
    }
}
