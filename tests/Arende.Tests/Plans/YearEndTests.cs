using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Plans;

namespace Arende.Tests.Plans;

/// <summary>What is chosen at a plan's year-end adds up, or it is said what lacks.</summary>
public sealed class YearEndTests
{
    private static readonly Deadline Later = Deadline.Read("5 maj 2025")!;
    private static readonly Deadline Within = Deadline.Read("31 oktober 2024")!;

    [Fact]
    public void The_actions_add_up_to_all_that_is_open()
    {
        var other = Row(new(YearEndAction.Carry));
        var yearEnd = new YearEnd(2024, [other, Row(new(YearEndAction.Close, Reason: "Behovet finns inte.")), Row(new(YearEndAction.Merge, Into: "U2024-1"), into: (other.Id, true)), Row(new(YearEndAction.Split, Parts: "Norra\nSödra"))]);

        Assert.Empty(yearEnd.Faults);
        Assert.Equal(yearEnd.Open, Enum.GetValues<YearEndAction>().Sum(yearEnd.Count));
    }

    [Fact]
    public void One_without_an_action_is_told() => Assert.Equal((Rule.YearEndActionIsMissing, 1), (Only(Row(new(null))), new YearEnd(2024, [Row(new(null))]).WithoutAction));

    [Theory]
    [InlineData("")]
    [InlineData("30 november 2024")]
    public void One_whose_deadline_lies_within_the_year_needs_a_later_one(string typed) => Assert.Equal(Rule.NewDeadlineIsNeeded, Only(Row(new(YearEndAction.Carry, typed), Within)));

    [Fact]
    public void Words_that_are_no_deadline_are_refused() => Assert.Equal(Rule.DeadlineCannotBeRead, Only(Row(new(YearEndAction.Carry, "snart"))));

    [Fact]
    public void What_is_struck_has_a_reason() => Assert.Equal(Rule.ReasonIsMissing, Only(Row(new(YearEndAction.Close))));

    [Fact]
    public void What_is_reported_done_is_closed_without_one_and_does_not_go_on()
    {
        Assert.Null(Only(Row(new(YearEndAction.Close), status: AssignmentStatus.Done)));
        Assert.Equal(Rule.DoneGoesNotOn, Only(Row(new(YearEndAction.Carry), status: AssignmentStatus.Done)));
    }

    [Fact]
    public void A_split_is_into_two_at_least() => Assert.Equal(Rule.SplitNeedsTwo, Only(Row(new(YearEndAction.Split, Parts: "Norra"))));

    [Fact]
    public void Mergers_in_a_circle_are_refused()
    {
        var (one, two, three) = (AssignmentId.New(), AssignmentId.New(), AssignmentId.New());
        var yearEnd = new YearEnd(2024, [Merged(one, two), Merged(two, three), Merged(three, one)]);

        Assert.All(yearEnd.Faults, fault => Assert.Equal(Rule.MergersAreCircular, fault.Rule));
        Assert.Equal(3, yearEnd.Faults.Count);
    }

    [Fact]
    public void One_is_merged_into_what_goes_on_only()
    {
        var struck = Row(new(YearEndAction.Close, Reason: "Behovet finns inte."));
        var yearEnd = new YearEnd(2024, [struck, Merged(AssignmentId.New(), struck.Id), Merged(AssignmentId.New(), AssignmentId.New(), isOpen: false)]);

        Assert.Equal([Rule.MergedIntoClosed, Rule.MergedIntoClosed], yearEnd.Faults.Select(fault => fault.Rule));
    }

    [Fact]
    public void Into_itself_or_into_none_is_refused()
    {
        var id = AssignmentId.New();
        Assert.Equal(Rule.AssignmentIsMergedIntoItself, Only(Merged(id, id)));
        Assert.Equal(Rule.AssignmentIsUnknown, Only(Row(new(YearEndAction.Merge, Into: "U2024-999"))));
    }

    private static Rule? Only(YearEndRow row) => new YearEnd(2024, [row]).Faults is [var fault, ..] ? fault.Rule : null;

    private static YearEndRow Row(YearEndChoice choice, Deadline? current = null, AssignmentStatus status = AssignmentStatus.OnPlan, (AssignmentId, bool)? into = null) =>
        new(AssignmentId.New(), status, current ?? Later, choice, into);

    private static YearEndRow Merged(AssignmentId id, AssignmentId into, bool isOpen = true) => new(id, AssignmentStatus.OnPlan, Later, new YearEndChoice(YearEndAction.Merge, Into: "U2024-1"), (into, isOpen));
}
