using Arende.Application.Plans;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Plans;

namespace Arende.Tests.Plans;

/// <summary>What is known of an assignment's plans from before there were entries.</summary>
public sealed class PastPlansTests
{
    private static readonly DecisionPoint Yearly = new(UsualBodies.Board.Id, new DateOnly(2025, 4, 7), 53);
    private static readonly CaseId Report = CaseId.New();

    [Fact]
    public void Without_a_history_one_that_was_transferred_has_an_entry_of_which_only_the_year_is_known()
    {
        var only = Assert.Single(PastPlans.Of(Transferred(), [], []));

        Assert.Equal((2025, null, null, null, null), (only.Year, only.EnteredBy, only.Deadline, only.CarriedFrom, only.Outcome));
    }

    [Fact]
    public void The_decision_of_its_own_case_that_transferred_it_is_known()
    {
        var only = Assert.Single(PastPlans.Of(Transferred(), [], [new KnownTransfer(2025, Yearly, Report)]));

        Assert.Equal((Yearly, Report), (only.EnteredBy, only.EnteredIn));
    }

    [Fact]
    public void Of_two_decisions_that_may_have_done_it_neither_is_named() =>
        Assert.Null(Assert.Single(PastPlans.Of(Transferred(), [], [new KnownTransfer(2025, Yearly, Report), new KnownTransfer(2025, Yearly with { Paragraph = 54 }, Report)])).EnteredBy);

    [Fact]
    public void One_that_was_never_transferred_entered_with_its_first_deadline()
    {
        var only = Assert.Single(PastPlans.Of(InPlan(), [], []));

        Assert.Equal((2024, "31 oktober 2024"), (only.Year, only.Deadline?.Text));
    }

    [Fact]
    public void A_transfer_that_was_taken_back_is_none()
    {
        var told = new (HistoryKind, string)[]
        {
            (HistoryKind.AssignmentRegistered, """{"kind":"Assignment","status":"OnPlan","access":"Open","plan":2024}"""),
            (HistoryKind.AssignmentChanged, """{"plan":{"from":2024,"to":2025}}"""),
            (HistoryKind.AssignmentChanged, """{"plan":{"from":2025,"to":2024}}"""),
        };

        Assert.Equal((2024, null), Assert.Single(PastPlans.Of(InPlan(), told, [])) is var only ? (only.Year, only.Outcome) : default);
    }

    [Fact]
    public void A_decision_that_ended_it_is_the_outcome_of_its_last_entry()
    {
        var assignment = InPlan();
        assignment.Strike(Yearly, Report, default, null);

        Assert.Equal((PlanOutcome.Struck, Yearly), Assert.Single(PastPlans.Of(assignment, [], [])) is var only ? (only.Outcome!.Value, only.OutcomeBy) : default);
    }

    [Fact]
    public void One_that_was_struck_without_a_decision_that_is_kept_has_ended()
    {
        var assignment = new Assignment("Lekplatser", AssignmentKind.Assignment, AssignmentStatus.Struck, null, null, AccessLevel.Open);
        assignment.SetPlanYear(2024);

        Assert.Equal((PlanOutcome.Struck, null), Assert.Single(PastPlans.Of(assignment, [], [])) is var only ? (only.Outcome, only.OutcomeBy) : default);
    }

    private static Assignment InPlan()
    {
        var assignment = new Assignment("Lekplatser", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("31 oktober 2024")!, null, null), isOriginal: true);
        assignment.SetPlanYear(2024);
        return assignment;
    }

    private static Assignment Transferred()
    {
        var assignment = InPlan();
        assignment.Propose(new DecidedDeadline(Deadline.Read("5 maj 2025")!, null, null), 2025);
        assignment.Adopt(Report, null, default, Yearly);
        return assignment;
    }
}
