using Arende.Domain.Calendar;
using Arende.Domain.Reminders;
using CsCheck;
using Xunit;

namespace Arende.Tests.Reminders;

public class ReminderLadderTests
{
    [Theory]
    // A Monday after Ascension Day: 3 May is a Saturday, and 1 June a Sunday, whose nearest working day would be the deadline itself.
    [InlineData("2025-06-02", "2025-05-02 2025-05-19 2025-05-26 2025-05-30 2025-06-02 2025-06-09 2025-06-16 2025-06-23")]
    // Midsummer Eve, and the National Day two weeks before it.
    [InlineData("2025-06-20", "2025-05-21 2025-06-05 2025-06-13 2025-06-19 2025-06-19 2025-06-27 2025-07-04 2025-07-11")]
    // The Saturday after Christmas: four days off before it, and the twelfth of December is a Friday.
    [InlineData("2025-12-27", "2025-11-27 2025-12-12 2025-12-19 2025-12-23 2025-12-29 2026-01-02 2026-01-09 2026-01-16")]
    [InlineData("2025-03-10", "2025-02-07 2025-02-24 2025-03-03 2025-03-07 2025-03-10 2025-03-17 2025-03-24 2025-03-31")]
    public void Each_step_is_told_on_the_nearest_working_day_and_one_before_the_deadline_never_on_it(string deadline, string days) =>
        Assert.Equal(days, string.Join(' ', new[] { -30, -14, -7, -1, 0, 7, 14, 21 }.Select(step => ReminderLadder.DayOf(Day(deadline), step).ToString("yyyy-MM-dd", null))));

    [Theory]
    [InlineData("2025-05-01", null)]
    [InlineData("2025-05-02", -30)]
    [InlineData("2025-05-18", -30)]
    [InlineData("2025-05-19", -14)]
    [InlineData("2025-06-01", -1)]
    [InlineData("2025-06-02", 0)]
    [InlineData("2025-06-08", 0)]
    [InlineData("2025-06-23", 21)]
    [InlineData("2026-06-02", 364)]
    public void Who_comes_late_says_the_last_step_only(string today, int? days) =>
        Assert.Equal(days, ReminderLadder.Usual.Latest(Day("2025-06-02"), Day(today))?.Days);

    [Theory]
    [InlineData("2025-01-01", "2025-05-02")]
    [InlineData("2025-05-02", "2025-05-19")]
    [InlineData("2025-05-30", "2025-06-02")]
    [InlineData("2025-06-02", "2025-06-09")]
    [InlineData("2025-06-23", "2025-06-30")]
    public void The_next_step_lies_ahead(string after, string on) => Assert.Equal(Day(on), ReminderLadder.Usual.Next(Day("2025-06-02"), Day(after)).On);

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(7, true, false)]
    [InlineData(14, true, false)]
    [InlineData(21, true, true)]
    public void From_one_week_on_the_manager_is_told_and_from_three_the_director(int days, bool manager, bool director) =>
        Assert.Equal((manager, director), (ReminderLadder.Usual.TellsManager(days), ReminderLadder.Usual.TellsDirector(days)));

    [Fact]
    public void Of_any_deadline_the_steps_come_in_their_order_on_working_days_and_the_window_holds_the_first() =>
        Gen.Int[0, 365 * 60].Select(days => new DateOnly(2000, 1, 1).AddDays(days)).Sample(deadline =>
        {
            var told = new[] { -30, -14, -7, -1, 0, 7, 14, 21 }.Select(step => ReminderLadder.DayOf(deadline, step)).ToList();
            return told.SequenceEqual(told.Order()) && !told.Exists(SwedishCalendar.IsDayOff) && told[3] < deadline && deadline <= ReminderLadder.Usual.LastDeadlineToldOf(told[0]);
        });

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
