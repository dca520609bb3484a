using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Plans;

namespace Arende.Tests.Assignments;

/// <summary>An assignment's entries in the plans: only added, each with its own deadline and decisions.</summary>
public sealed class AssignmentPlansTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 7, 10, 0, 0, TimeSpan.Zero);
    private static readonly DecisionPoint Given = Point(2023, 12);
    private static readonly DecisionPoint Yearly = Point(2025, 4);
    private static readonly CaseId Report = CaseId.New();

    [Fact]
    public void It_enters_its_plan_by_the_decision_that_gave_it_and_with_the_deadline_that_it_has()
    {
        var entry = Assert.Single(InPlan().PlanEntries);

        Assert.Equal((2024, Given, "31 oktober 2024", null), (entry.Year, entry.EnteredBy, entry.Deadline?.Text, entry.Outcome));
    }

    [Fact]
    public void A_transfer_is_an_entry_in_the_next_plan_and_the_earlier_one_says_what_it_said()
    {
        var carried = Carried();

        var (before, after) = (Entry(carried, 1), Entry(carried, 2));
        Assert.Equal((2024, "31 oktober 2024", PlanOutcome.Carried, Yearly, 2025), (before.Year, before.Deadline?.Text, before.Outcome, before.OutcomeBy, before.CarriedTo));
        Assert.Equal((2025, "5 maj 2025", null, Yearly, 2024), (after.Year, after.Deadline?.Text, after.Outcome, after.EnteredBy, after.CarriedFrom));
    }

    [Fact]
    public void Three_years_are_three_entries_of_one_assignment()
    {
        var carried = Carried();
        Carry(carried, 2026, "5 maj 2026", Point(2026, 4));

        Assert.Equal([2024, 2025, 2026], carried.PlanEntries.Select(entry => entry.Year));
        Assert.Equal(2, carried.TransferCount);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2023)]
    public void To_its_own_plan_or_an_earlier_one_nothing_is_transferred(int year)
    {
        var assignment = InPlan();
        Carry(assignment, year, "5 maj 2025", Yearly);

        Assert.Single(assignment.PlanEntries);
        Assert.Equal((2024, 0), (assignment.PlanYear, assignment.TransferCount));
    }

    [Fact]
    public void A_decision_that_ends_it_is_the_outcome_of_its_entry()
    {
        var assignment = InPlan();
        assignment.Strike(Yearly, Report, Now, null);

        Assert.Equal((PlanOutcome.Struck, Yearly, Report), (Entry(assignment, 1).Outcome, Entry(assignment, 1).OutcomeBy, Entry(assignment, 1).OutcomeIn));
    }

    [Fact]
    public void What_is_reported_done_has_no_outcome_before_a_board_adopts_it()
    {
        var assignment = InPlan();
        assignment.Report(AssignmentStatus.Done, Now);
        Assert.Null(Entry(assignment, 1).Outcome);

        assignment.Account(Yearly, Report, Now);
        Assert.Equal(PlanOutcome.Adopted, Entry(assignment, 1).Outcome);
    }

    [Fact]
    public void Parts_enter_the_plan_by_the_decision_that_split_the_whole()
    {
        var whole = InPlan();
        var parts = whole.Split(["Norra", "Södra"], Yearly, Report, Now);

        Assert.Equal(PlanOutcome.Split, Entry(whole, 1).Outcome);
        Assert.All(parts, part => Assert.Equal((2024, Yearly, "31 oktober 2024"), (Entry(part, 1).Year, Entry(part, 1).EnteredBy, Entry(part, 1).Deadline?.Text)));
    }

    [Fact]
    public void Taken_up_again_it_is_another_entry_of_the_year_of_that_decision()
    {
        var assignment = InPlan();
        assignment.Account(Point(2024, 11), null, Now);

        assignment.TakeUpAgain(Yearly, Report, Now, "Mer behövs.", Deadline.Read("1 december 2025"));

        Assert.Equal((PlanOutcome.Adopted, 2024), (Entry(assignment, 1).Outcome, Entry(assignment, 1).Year));
        Assert.Equal((2025, Yearly, "1 december 2025", 2025), (Entry(assignment, 2).Year, Entry(assignment, 2).EnteredBy, Entry(assignment, 2).Deadline?.Text, assignment.PlanYear!.Value));
    }

    [Fact]
    public void An_outcome_that_was_written_wrong_leaves_no_trace_in_the_plans()
    {
        var assignment = InPlan();
        var before = assignment.Position();
        Carry(assignment, 2025, "5 maj 2025", Yearly);

        assignment.TakeBack(before, Report);

        var only = Assert.Single(assignment.PlanEntries);
        Assert.Equal((2024, null, null, null), (only.Year, only.Outcome, only.OutcomeBy, only.CarriedTo));
    }

    [Fact]
    public void Taking_back_a_decision_leaves_the_outcome_of_an_earlier_one()
    {
        var carried = Carried();
        var before = carried.Position();
        carried.Account(Point(2025, 9), Report, Now);

        carried.TakeBack(before, Report);

        Assert.Equal((PlanOutcome.Carried, null), (Entry(carried, 1).Outcome, Entry(carried, 2).Outcome));
    }

    [Fact]
    public void What_was_kept_before_there_were_entries_is_taken_back_by_its_case()
    {
        var assignment = InPlan();
        var before = assignment.Position() with { EntryCount = null, HadOpenEntry = null };
        Carry(assignment, 2025, "5 maj 2025", Yearly);

        assignment.TakeBack(before, Report);

        Assert.Null(Assert.Single(assignment.PlanEntries).Outcome);
    }

    [Fact]
    public void A_deadline_that_was_typed_wrong_is_corrected_in_the_plan_while_nothing_has_been_decided()
    {
        var assignment = InPlan();
        assignment.Correct("Lekplatser", null, Given, Deadline.Read("31 maj 2024"));

        Assert.Equal("31 maj 2024", Assert.Single(assignment.PlanEntries).Deadline?.Text);
    }

    [Fact]
    public void The_deadline_on_entry_stays_when_a_decision_moves_the_deadline()
    {
        var assignment = InPlan();
        assignment.Propose(Decided("5 maj 2025"), null);
        assignment.Adopt(Report, null, Now, Point(2024, 10));

        Assert.Equal(("31 oktober 2024", null), (Assert.Single(assignment.PlanEntries).Deadline?.Text, assignment.OpenEntry!.Outcome));
    }

    [Fact]
    public void What_a_clause_gives_is_in_the_plan_of_the_year_of_the_decision()
    {
        var given = Assignment.Of(Clause.Of(2, "Kontoret får i uppdrag att rita en lekplats."), Report, Guid.NewGuid(), 1, Deadline.Read("1 december 2025"), AccessLevel.Open, Yearly);

        var entry = Assert.Single(given.PlanEntries);
        Assert.Equal((2025, Yearly with { Clause = 2 }, Report), (entry.Year, entry.EnteredBy, entry.EnteredIn));
    }

    private static Assignment InPlan()
    {
        var assignment = new Assignment("Lekplatser", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(Decided("31 oktober 2024"), isOriginal: true);
        assignment.WasGivenBy(Given);
        assignment.SetPlanYear(2024);
        return assignment;
    }

    private static Assignment Carried()
    {
        var assignment = InPlan();
        Carry(assignment, 2025, "5 maj 2025", Yearly);
        return assignment;
    }

    private static void Carry(Assignment assignment, int year, string deadline, DecisionPoint by)
    {
        assignment.Propose(Decided(deadline), year);
        assignment.Adopt(Report, year, Now, by);
    }

    private static PlanEntry Entry(Assignment assignment, int place) => assignment.PlanEntries.Single(entry => entry.Place == place);

    private static DecidedDeadline Decided(string text) => new(Deadline.Read(text)!, null, null);

    private static DecisionPoint Point(int year, int month) => new(UsualBodies.Board.Id, new DateOnly(year, month, 7), 53);
}
