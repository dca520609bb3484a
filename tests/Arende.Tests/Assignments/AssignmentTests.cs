using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;

namespace Arende.Tests.Assignments;

public class AssignmentTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 7, 10, 0, 0, TimeSpan.Zero);
    private static readonly DecidedDeadline October = Decided("31 december 2025", new(2025, 12, 31), "beslutad i månadsrapport per oktober");
    private readonly CaseId decision = CaseId.New();

    [Fact]
    public void A_proposed_deadline_is_not_the_current_one_until_it_is_decided()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: true);
        assignment.Propose(Decided("28 april 2026", new(2026, 4, 28)), 2026);
        Assert.Equal(new DateOnly(2025, 12, 31), assignment.DueOn);

        assignment.Adopt(decision, null, Now);

        Assert.Equal(new DateOnly(2026, 4, 28), assignment.DueOn);
        Assert.Equal(decision, assignment.Current!.DecidedBy);
        Assert.Null(assignment.Proposed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1999)]
    [InlineData(20255)]
    public void A_plan_year_that_can_not_be_right_is_refused(int year) =>
        Assert.Equal(Rule.YearIsUnreasonable, Assert.Throws<BrokenRuleException>(() => Open().SetPlanYear(year)).Rule);

    [Fact]
    public void A_moved_deadline_keeps_the_original_and_the_way_there()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: true);
        assignment.Propose(Decided("28 april 2026", new(2026, 4, 28)), null);
        assignment.Adopt(decision, null, Now);

        Assert.Equal(October, assignment.Original);
        var change = Assert.Single(assignment.Changes);
        Assert.Equal(October.Deadline, change.Before);
        Assert.Equal(new DateOnly(2026, 4, 28), change.After.Deadline.Latest);
    }

    [Fact]
    public void A_transfer_counts_and_moves_the_plan_year_but_not_the_deadline()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: false);
        assignment.Propose(null, 2025);

        assignment.Adopt(decision, null, Now);

        Assert.Equal((2025, 1), (assignment.PlanYear, assignment.TransferCount));
        Assert.Equal(October, assignment.Current);
    }

    [Fact]
    public void The_year_that_the_board_names_is_the_plan_that_it_goes_to()
    {
        var assignment = Open();
        assignment.Propose(null, 2025);

        assignment.Adopt(decision, 2026, Now);

        Assert.Equal(2026, assignment.PlanYear);
    }

    [Fact]
    public void An_unknown_original_deadline_stays_unknown()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: false);
        assignment.Propose(Decided("28 april 2026", new(2026, 4, 28)), null);

        assignment.Adopt(decision, null, Now);

        Assert.Null(assignment.Original);
        Assert.Equal(October.Deadline, Assert.Single(assignment.Changes).Before);
    }

    [Fact]
    public void What_is_closed_is_not_transferred()
    {
        var assignment = Open();
        assignment.Propose(null, 2025);
        assignment.Report(AssignmentStatus.Done, Now);

        Assert.Equal(Rule.AssignmentIsClosed, Assert.Throws<BrokenRuleException>(() => assignment.Adopt(decision, null, Now)).Rule);
    }

    [Fact]
    public void A_rejected_proposal_changes_nothing()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: true);
        assignment.Propose(Decided("28 april 2026", new(2026, 4, 28)), 2026);

        assignment.DropProposal();

        Assert.Equal(October, assignment.Current);
        Assert.Null(assignment.PlanYear);
        Assert.Empty(assignment.Changes);
    }

    [Fact]
    public void What_has_no_known_deadline_is_never_overdue()
    {
        var assignment = Open();
        assignment.Propose(Decided("28 april 2025", new(2025, 4, 28)), null);

        Assert.False(assignment.IsOverdue(new DateOnly(2030, 1, 1)));
    }

    [Fact]
    public void It_is_overdue_the_day_after_its_deadline()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: false);

        Assert.False(assignment.IsOverdue(new DateOnly(2025, 12, 31)));
        Assert.True(assignment.IsOverdue(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void What_is_reported_as_done_is_not_overdue_and_takes_no_more_reports()
    {
        var assignment = Open();
        assignment.SetDecidedDeadline(October, isOriginal: false);

        assignment.Report(AssignmentStatus.Done, Now);

        Assert.False(assignment.IsOverdue(new DateOnly(2026, 1, 1)));
        Assert.Equal(Rule.AssignmentIsClosed, Assert.Throws<BrokenRuleException>(() => assignment.Report(AssignmentStatus.OnPlan, Now)).Rule);
    }

    private static Assignment Open() => new("Arkitekturprogram", AssignmentKind.Unknown, AssignmentStatus.Delayed, CaseId.New(), null, AccessLevel.Open);

    private static DecidedDeadline Decided(string text, DateOnly latest, string? source = null) =>
        new(new Deadline(text, latest, DeadlinePrecision.Day), source, null);
}
