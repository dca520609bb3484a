using System.Globalization;
using Arende.Domain.Calendar;
using CsCheck;
using Xunit;

namespace Arende.Tests.Calendar;

public class SwedishCalendarTests
{
    static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 365 * 300].Select(days => new DateOnly(1900, 1, 1).AddDays(days));

    [Theory]
    [InlineData("2007-05-02", "2007-05-23")]
    [InlineData("2003-12-03", "2003-12-29")]
    [InlineData("2025-03-31", "2025-04-22")]
    [InlineData("2025-04-10", "2025-05-02")]
    [InlineData("2025-05-30", "2025-06-23")]
    [InlineData("2025-12-10", "2026-01-02")]
    [InlineData("2026-03-13", "2026-04-07")]
    public void The_appeal_period_ends_three_weeks_after_the_notice_and_never_on_a_day_off(string posted, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), SwedishCalendar.LastAppealDay(DateOnly.Parse(posted, null)));

    [Theory]
    [InlineData("2025-06-02", 1, "2025-05-30")]
    // Ascension Day is the Thursday between.
    [InlineData("2025-06-02", 2, "2025-05-28")]
    [InlineData("2026-01-07", 3, "2025-12-30")]
    [InlineData("2025-04-23", 2, "2025-04-17")]
    [InlineData("2025-06-01", 0, "2025-06-01")]
    // From a day off as from any other.
    [InlineData("2025-06-21", 1, "2025-06-19")]
    public void Working_days_are_counted_back_past_days_off(string date, int days, string before) =>
        Assert.Equal(DateOnly.Parse(before, null), SwedishCalendar.WorkingDaysBefore(DateOnly.Parse(date, null), days));

    [Fact]
    public void The_notice_comes_down_the_day_after_the_last_day() =>
        Assert.Equal(new DateOnly(2025, 4, 23), SwedishCalendar.TakeDown(new DateOnly(2025, 4, 22)));

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-01-06")]
    [InlineData("2025-04-18")]
    [InlineData("2025-04-20")]
    [InlineData("2025-04-21")]
    [InlineData("2025-05-01")]
    [InlineData("2025-05-29")]
    [InlineData("2025-06-06")]
    [InlineData("2025-06-21")]
    [InlineData("2025-11-01")]
    [InlineData("2025-12-25")]
    [InlineData("2025-12-26")]
    [InlineData("2026-10-31")]
    public void The_statute_names_the_holidays(string day) => Assert.True(SwedishCalendar.IsHoliday(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2025-06-20")]
    [InlineData("2025-12-24")]
    [InlineData("2025-12-31")]
    [InlineData("2025-04-19")]
    public void An_eve_or_a_Saturday_is_a_day_off_but_no_holiday(string day)
    {
        Assert.True(SwedishCalendar.IsDayOff(DateOnly.Parse(day, null)));
        Assert.False(SwedishCalendar.IsHoliday(DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("2025-04-17")]
    [InlineData("2025-06-09")]
    [InlineData("2025-06-19")]
    [InlineData("2025-12-23")]
    [InlineData("2025-10-31")]
    public void An_ordinary_working_day_is_no_day_off(string day) => Assert.False(SwedishCalendar.IsDayOff(DateOnly.Parse(day, null)));

    [Fact]
    public void The_National_Day_took_the_place_of_Whit_Monday_in_2005()
    {
        Assert.False(SwedishCalendar.IsHoliday(new DateOnly(2003, 6, 6)));
        Assert.True(SwedishCalendar.IsHoliday(new DateOnly(2004, 5, 31)));
        Assert.True(SwedishCalendar.IsHoliday(new DateOnly(2005, 6, 6)));
        Assert.False(SwedishCalendar.IsHoliday(new DateOnly(2005, 5, 16)));
    }

    [Fact]
    public void Easter_agrees_with_Gauss_for_three_hundred_years()
    {
        for (var year = 1900; year < 2200; year++)
        {
            var easter = EasterByGauss(year);
            Assert.True(SwedishCalendar.IsHoliday(easter.AddDays(-2)), $"Good Friday {year}");
            Assert.True(SwedishCalendar.IsHoliday(easter.AddDays(1)), $"Easter Monday {year}");
            Assert.True(SwedishCalendar.IsHoliday(easter.AddDays(39)), $"Ascension Day {year}");
        }
    }

    [Fact]
    public void A_year_has_between_seven_and_eleven_holidays_besides_its_Sundays()
    {
        for (var year = 2005; year < 2200; year++)
        {
            var first = new DateOnly(year, 1, 1);
            var weekdays = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(first.AddDays)
                .Count(day => day.DayOfWeek != DayOfWeek.Sunday && SwedishCalendar.IsHoliday(day));
            // Five are bound to a weekday; six to a date, of which any may fall on a Sunday; Ascension Day may fall on 1 May.
            Assert.InRange(weekdays, 7, 11);
        }
    }

    [Fact]
    public void The_last_appeal_day_is_a_working_day_at_least_three_weeks_and_at_most_a_few_days_more_after_the_notice() =>
        AnyDay.Sample(posted =>
        {
            var last = SwedishCalendar.LastAppealDay(posted);
            Assert.False(SwedishCalendar.IsDayOff(last));
            Assert.InRange(last.DayNumber - posted.DayNumber, 21, 26);
            for (var day = posted.AddDays(21); day < last; day = day.AddDays(1)) Assert.True(SwedishCalendar.IsDayOff(day));
        });

    static DateOnly EasterByGauss(int year)
    {
        int a = year % 19, b = year % 4, c = year % 7, k = year / 100;
        var m = (15 - (13 + 8 * k) / 25 + k - k / 4) % 30;
        var n = (4 + k - k / 4) % 7;
        var d = (19 * a + m) % 30;
        var e = (2 * b + 4 * c + 6 * d + n) % 7;
        if (d == 29 && e == 6) return new DateOnly(year, 4, 19);
        if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) return new DateOnly(year, 4, 18);
        return new DateOnly(year, 3, 22).AddDays(d + e);
    }

    [Theory]
    [InlineData("2025-03-03", 2, "2025-03-05")]
    [InlineData("2025-03-06", 2, "2025-03-10")]
    [InlineData("2025-03-08", 1, "2025-03-10")]
    [InlineData("2025-04-17", 2, "2025-04-23")]
    public void Working_days_are_counted_past_days_off(string from, int days, string to) =>
        Assert.Equal(DateOnly.Parse(to, CultureInfo.InvariantCulture), SwedishCalendar.AddWorkingDays(DateOnly.Parse(from, CultureInfo.InvariantCulture), days));
}
