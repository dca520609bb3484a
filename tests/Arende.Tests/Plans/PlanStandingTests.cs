using Arende.Domain.Assignments;
using Arende.Domain.Plans;

namespace Arende.Tests.Plans;

public sealed class PlanStandingTests
{
    private static readonly DateOnly October = new(2024, 10, 31);
    private static readonly DateOnly NextYear = new(2025, 5, 5);

    [Fact]
    public void While_the_year_lasts_one_is_delayed_from_the_day_after_its_deadline_on_entry()
    {
        Assert.Equal(PlanStanding.OnPlan, Open(October, today: October));
        Assert.Equal(PlanStanding.Delayed, Open(October, today: October.AddDays(1)));
    }

    [Fact]
    public void One_with_a_later_deadline_is_on_plan_for_ever()
    {
        Assert.Equal(PlanStanding.OnPlan, Open(NextYear, today: new(2024, 6, 1)));
        Assert.Equal(PlanStanding.OnPlan, Open(NextYear, today: new(2026, 6, 1)));
    }

    [Fact]
    public void One_that_is_carried_over_before_the_year_is_out_is_delayed_when_it_was_due_within_it()
    {
        Assert.Equal(PlanStanding.Delayed, PlanStandings.Of(PlanOutcome.Carried, new(2024, 12, 15), 2024, AssignmentStatus.OnPlan, new(2024, 11, 20)));
        Assert.Equal(PlanStanding.OnPlan, PlanStandings.Of(PlanOutcome.Carried, NextYear, 2024, AssignmentStatus.OnPlan, new(2024, 11, 20)));
    }

    [Fact]
    public void Without_a_known_deadline_on_entry_it_is_neither()
    {
        Assert.Equal(PlanStanding.WithoutDeadline, Open(null, today: new(2026, 1, 1)));
        Assert.Equal(PlanStanding.WithoutDeadline, PlanStandings.Of(PlanOutcome.Carried, null, 2024, AssignmentStatus.OnPlan, new(2026, 1, 1)));
    }

    [Fact]
    public void What_was_carried_over_and_done_later_was_not_done_in_the_plan() =>
        Assert.Equal(PlanStanding.Delayed, PlanStandings.Of(PlanOutcome.Carried, October, 2024, AssignmentStatus.Done, new(2025, 9, 1)));

    [Fact]
    public void What_its_owner_reported_done_is_done_before_the_board_has_adopted_it() =>
        Assert.True(PlanStandings.Of(null, October, 2024, AssignmentStatus.Done, new(2025, 1, 1)).IsDone());

    private static PlanStanding Open(DateOnly? dueOn, DateOnly today) => PlanStandings.Of(null, dueOn, 2024, AssignmentStatus.OnPlan, today);
}
