using Arende.Domain.Assignments;
using Arende.Domain.Cases;

namespace Arende.Tests.Assignments;

/// <summary>What a decision that is taken back gives back, and when an assignment was last heard of.</summary>
public sealed class AssignmentPositionTests
{
    private static readonly DateTimeOffset Entered = new(2025, 1, 7, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Reported = Entered.AddMonths(3);
    private static readonly DateTimeOffset Decided = Reported.AddDays(7);
    private readonly CaseId report = CaseId.New();

    [Fact]
    public void Taken_back_the_forecast_and_when_it_was_heard_of_are_what_they_were()
    {
        var assignment = Delayed();
        var before = assignment.Position();
        assignment.Adopt(report, null, Decided);
        Assert.Equal((null, Decided), (assignment.ForecastOn, assignment.LastHeardAt));

        assignment.TakeBack(before, report);

        Assert.Equal((new DateOnly(2025, 9, 1), Reported), (assignment.ForecastOn, assignment.LastHeardAt));
    }

    [Fact]
    public void Of_what_was_kept_before_they_were_neither_is_taken_back()
    {
        var assignment = Delayed();
        var before = assignment.Position() with { ForecastOn = null, LastHeardAt = null };
        assignment.Adopt(report, null, Decided);

        assignment.TakeBack(before, report);

        Assert.Equal(Decided, assignment.LastHeardAt);
    }

    [Fact]
    public void A_decision_of_before_the_last_report_leaves_it_heard_of_then()
    {
        var assignment = Delayed();

        assignment.Adopt(report, null, Reported.AddDays(-7));

        Assert.Equal(Reported, assignment.LastHeardAt);
    }

    [Fact]
    public void A_decision_that_registers_what_a_draft_brought_is_when_it_was_last_heard_of()
    {
        var brought = New();
        brought.AwaitDecision();

        brought.Register(Decided);

        Assert.Equal((false, Decided), (brought.IsProposed, brought.LastHeardAt));
    }

    private static Assignment New()
    {
        var assignment = new Assignment("Lekplatsen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("2 juni 2025")!, null, null), isOriginal: true);
        assignment.Take(new AssignmentNumber("KS", 2025, 1), Entered);
        return assignment;
    }

    // Its owner asks for September, and the report proposes it.
    private static Assignment Delayed()
    {
        var assignment = New();
        assignment.Report(AssignmentStatus.Delayed, Reported, Deadline.Read("1 september 2025"));
        assignment.Propose(new DecidedDeadline(Deadline.Read("1 september 2025")!, null, null), null);
        return assignment;
    }
}
