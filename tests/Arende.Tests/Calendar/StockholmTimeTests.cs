using Arende.Domain.Calendar;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arende.Tests.Calendar;

public class StockholmTimeTests
{
    [Theory]
    [InlineData("2025-01-15T22:59:59Z", "2025-01-15")]
    [InlineData("2025-01-15T23:00:00Z", "2025-01-16")]
    [InlineData("2025-07-15T21:59:59Z", "2025-07-15")]
    [InlineData("2025-07-15T22:00:00Z", "2025-07-16")]
    public void Today_is_today_in_Stockholm(string now, string today) =>
        Assert.Equal(DateOnly.Parse(today, null), StockholmTime.Today(new FakeTimeProvider(DateTimeOffset.Parse(now, null))));

    [Theory]
    [InlineData("2025-03-30", "2025-03-29T23:00:00Z")]
    [InlineData("2025-03-31", "2025-03-30T22:00:00Z")]
    [InlineData("2025-10-26", "2025-10-25T22:00:00Z")]
    [InlineData("2025-10-27", "2025-10-26T23:00:00Z")]
    public void The_day_starts_at_midnight_on_both_sides_of_summer_time(string day, string start)
    {
        var actual = StockholmTime.StartOfDay(DateOnly.Parse(day, null));
        Assert.Equal(DateTimeOffset.Parse(start, null), actual);
        Assert.Equal(TimeSpan.Zero, actual.Offset);
    }

    /// <summary>Somebody may type it into a filter.</summary>
    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_have_a_start()
    {
        Assert.Equal(DateTimeOffset.MinValue, StockholmTime.StartOfDay(DateOnly.MinValue));
        Assert.Equal(new DateTimeOffset(9999, 12, 30, 23, 0, 0, TimeSpan.Zero), StockholmTime.StartOfDay(DateOnly.MaxValue));
    }

    [Fact]
    public void A_day_begins_when_the_day_before_it_ends() =>
        Gen.Int[0, 365 * 150].Sample(days =>
        {
            var day = new DateOnly(1950, 1, 1).AddDays(days);
            var start = StockholmTime.StartOfDay(day);
            Assert.Equal(day, StockholmTime.DateAt(start));
            Assert.Equal(day.AddDays(-1), StockholmTime.DateAt(start.AddTicks(-1)));
        });
}
