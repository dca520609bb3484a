using Arende.Domain.Meetings;
using Xunit;

namespace Arende.Tests.Meetings;

public class BackwardPlanTests
{
    static readonly DateOnly Board = new(2025, 6, 2);
    static readonly DateOnly[] Committee = [new(2025, 5, 14), new(2025, 5, 21), new(2025, 5, 28)];

    [Fact]
    public void A_boards_meeting_is_counted_back_by_working_days_over_the_last_committee_before_its_summons()
    {
        var plan = BackwardPlan.ToBoard(Board, Committee, new LeadTimes());

        Assert.Equal(
        [
            new(BackwardStepKind.Draft, new(2025, 5, 5)),
            new(BackwardStepKind.Review, new(2025, 5, 12)),
            new(BackwardStepKind.CommitteeSummons, new(2025, 5, 14)),
            // 28 May is after the summons, which Ascension Day moves to the 23rd.
            new(BackwardStepKind.Committee, new(2025, 5, 21)),
            new(BackwardStepKind.BoardSummons, new(2025, 5, 23)),
            new(BackwardStepKind.Board, Board),
        ], plan.Steps);
        Assert.False(plan.LacksCommittee);
    }

    [Fact]
    public void It_can_be_met_as_long_as_the_draft_can_be_handed_in()
    {
        var plan = BackwardPlan.ToBoard(Board, Committee, new LeadTimes());

        Assert.True(plan.CanBeMet(new(2025, 5, 5)));
        Assert.False(plan.CanBeMet(new(2025, 5, 6)));
    }

    [Fact]
    public void Without_a_meeting_of_the_committee_in_time_it_cannot_be_met()
    {
        var plan = BackwardPlan.ToBoard(Board, [new(2025, 5, 23)], new LeadTimes());

        Assert.True(plan.LacksCommittee);
        Assert.False(plan.CanBeMet(new(2025, 1, 1)));
        Assert.Contains(new BackwardStep(BackwardStepKind.Committee, new(2025, 5, 22)), plan.Steps);
    }

    [Fact]
    public void A_board_without_a_committee_has_its_own_summons_only()
    {
        var plan = BackwardPlan.ToBoard(Board, planned: null, new LeadTimes { Summons = 1, Agenda = 1, Review = 1 });

        Assert.Equal([BackwardStepKind.Draft, BackwardStepKind.Review, BackwardStepKind.BoardSummons, BackwardStepKind.Board], plan.Steps.Select(step => step.Kind));
        Assert.Equal(new DateOnly(2025, 5, 27), plan.LastDayForDraft);
        Assert.True(plan.CanBeMet(new(2025, 5, 27)));
    }

    [Fact]
    public void A_committees_meeting_ends_the_plan_to_it()
    {
        var plan = BackwardPlan.ToCommittee(new(2025, 5, 21), new LeadTimes());

        Assert.Equal(new BackwardStep(BackwardStepKind.Committee, new(2025, 5, 21)), plan.Steps[^1]);
        Assert.Equal(new DateOnly(2025, 5, 5), plan.LastDayForDraft);
    }
}
