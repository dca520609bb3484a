using Arende.Application.Reports;

namespace Arende.Tests.Reports;

public class ReportingCalendarTests
{
    [Theory]
    [InlineData("2026-11-01", "2026-11-22")]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("2026-11-25", "2026-12-02")]
    public void Who_is_asked_after_the_due_day_gets_a_week(string opened, string due)
    {
        var october = ReportingCalendar.Default.Periods.Single(period => period.Key == "oct").In(2026);

        Assert.Equal(DateOnly.Parse(due, null), october.DueFor(DateOnly.Parse(opened, null)));
    }
}
