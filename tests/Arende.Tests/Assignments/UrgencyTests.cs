using Arende.Domain.Assignments;

namespace Arende.Tests.Assignments;

public class UrgencyTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData(AssignmentStatus.OnPlan, 30, 30, false)]
    [InlineData(AssignmentStatus.Delayed, 30, 30, true)]
    [InlineData(AssignmentStatus.OnPlan, 30, 60, true)]
    [InlineData(AssignmentStatus.OnPlan, -1, 60, true)]
    [InlineData(AssignmentStatus.OnPlan, 30, -1, true)]
    [InlineData(AssignmentStatus.OnPlan, 60, 30, false)]
    [InlineData(AssignmentStatus.OnPlan, null, 30, false)]
    [InlineData(AssignmentStatus.Done, -90, -30, false)]
    public void It_is_delayed_against_the_first_deadline_and_whatever_is_overdue_is_delayed_too(AssignmentStatus status, int? original, int? current, bool expected)
    {
        var today = new DateOnly(2026, 6, 1);

        Assert.Equal(expected, Urgencies.IsDelayed(status, original is { } o ? today.AddDays(o) : null, current is { } c ? today.AddDays(c) : null, today));
    }

    [Theory]
    [InlineData(AssignmentStatus.OnPlan, null, OpenStanding.WithoutDeadline)]
    [InlineData(AssignmentStatus.Delayed, null, OpenStanding.Delayed)]
    [InlineData(AssignmentStatus.OnPlan, 30, OpenStanding.OnPlan)]
    [InlineData(AssignmentStatus.OnPlan, -1, OpenStanding.Delayed)]
    public void Without_a_deadline_it_is_neither_on_plan_nor_late_unless_its_owner_says_so(AssignmentStatus status, int? days, OpenStanding expected) =>
        Assert.Equal(expected, Urgencies.StandingOf(status, original: null, days is { } d ? Today.AddDays(d) : null, Today));

    [Theory]
    [InlineData(-1, Urgency.Late)]
    [InlineData(0, Urgency.Soon)]
    [InlineData(14, Urgency.Soon)]
    [InlineData(15, Urgency.InTime)]
    public void A_deadline_is_late_the_day_after_and_soon_for_two_weeks(int days, Urgency expected) =>
        Assert.Equal(expected, Urgencies.Of(AssignmentStatus.OnPlan, Today.AddDays(days), Today));

    [Theory]
    [InlineData(-1, Urgency.Late)]
    [InlineData(0, Urgency.Soon)]
    [InlineData(3, Urgency.Soon)]
    [InlineData(4, Urgency.InTime)]
    public void A_thing_to_do_is_late_the_day_after_and_soon_for_three_days(int days, Urgency expected) =>
        Assert.Equal(expected, Urgencies.Of(Today.AddDays(days), Today, Urgencies.DaysThatAreSoonToDo));

    [Fact]
    public void What_has_no_known_deadline_is_never_late() =>
        Assert.Equal(Urgency.Unknown, Urgencies.Of(AssignmentStatus.Delayed, null, Today));

    [Theory]
    [InlineData(AssignmentStatus.Done)]
    [InlineData(AssignmentStatus.Struck)]
    public void What_is_closed_is_not_late(AssignmentStatus closed) =>
        Assert.Equal(Urgency.Closed, Urgencies.Of(closed, Today.AddDays(-100), Today));
}
