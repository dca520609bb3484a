using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;

namespace Arende.Tests.Goals;

public class GoalTests
{
    private static readonly GoalEvidence none = new([], []);

    private static Goal New() => new(UsualBodies.Board.Id, 2024, new GoalNumber(2, 1), "Trygghet", "Trygga platser");

    [Fact]
    public void A_verdict_needs_a_motivation_and_earlier_ones_stay()
    {
        var goal = New();
        Assert.Equal(Rule.ReasonIsMissing, Assert.Throws<BrokenRuleException>(() => goal.Judge(GoalOutcome.Reached, "  ", none, PersonId.New(), default)).Rule);
        Assert.Null(goal.Outcome);

        goal.Judge(GoalOutcome.Reached, "Allt är klart.", none, PersonId.New(), default);
        goal.Judge(GoalOutcome.NotReached, "Mätningen var fel.", none, PersonId.New(), default);

        Assert.Equal(GoalOutcome.NotReached, goal.Outcome);
        Assert.Equal([(1, GoalOutcome.Reached, "Allt är klart."), (2, GoalOutcome.NotReached, "Mätningen var fel.")], goal.Verdicts.Select(one => (one.Place, one.Outcome, one.Motivation)));
    }

    [Theory]
    [InlineData("2.1 Trygga platser", true)]
    [InlineData("mål 2.1", true)]
    [InlineData("trygga platser", true)]
    [InlineData("12.1 Annat", false)]
    [InlineData("2.10 Annat", false)]
    [InlineData("2.1.3 Annat", false)]
    [InlineData("Trygga platser i hamnen", false)]
    public void An_assignments_goal_names_it_by_its_number_or_its_title(string text, bool isNamed) => Assert.Equal(isNamed, New().IsNamedIn(text));

    [Theory]
    [InlineData(BetterWay.Up, 80, 79, 82, true, Trend.Better)]
    [InlineData(BetterWay.Up, 80, 79, 78, false, Trend.Worse)]
    [InlineData(BetterWay.Down, 10, 11, 10, true, Trend.Better)]
    [InlineData(BetterWay.Down, 10, 11, 12, false, Trend.Worse)]
    [InlineData(BetterWay.Down, 10, 12, 12, false, Trend.Same)]
    public void An_indicator_is_read_the_way_that_is_better(BetterWay better, int target, int before, int outcome, bool isReached, Trend trend)
    {
        var goal = New();
        goal.Measure("Mått", "procent", better, "", 2023, null, before);
        goal.Measure("mått", "procent", better, "", 2024, target, outcome);

        var indicator = Assert.Single(goal.Indicators);
        Assert.Equal((isReached, trend), (indicator.IsReached(2024), indicator.TrendOf(2024)));
        Assert.Null(indicator.IsReached(2023));
    }

    [Theory]
    [InlineData(true, AssignmentStatus.Done, GoalOutcome.Reached)]
    [InlineData(true, AssignmentStatus.Delayed, GoalOutcome.PartlyReached)]
    [InlineData(false, AssignmentStatus.OnPlan, GoalOutcome.NotReached)]
    [InlineData(null, AssignmentStatus.Struck, null)]
    public void What_is_known_speaks_for_a_verdict_and_what_is_struck_says_nothing(bool? isReached, AssignmentStatus status, GoalOutcome? outcome) =>
        Assert.Equal(outcome, new GoalEvidence([new(AssignmentId.New(), "U2024-1", status)], [new("Mått", "", 1, 1, isReached)]).Suggestion());
}
