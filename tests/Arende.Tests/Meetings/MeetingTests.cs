using System.Globalization;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class MeetingTests
{
    private static readonly DateOnly Today = new(2025, 4, 15);
    private readonly Meeting board = new(UsualBodies.Board, new DateOnly(2025, 4, 7));
    private readonly CaseId matter = CaseId.New();

    // KL 8:12 and lag 1930:173, 2 §: a second day that is a day off is the next working day instead.
    [Theory]
    [InlineData("2025-04-07", "2025-04-09")]
    [InlineData("2025-04-10", "2025-04-14")]
    [InlineData("2025-04-16", "2025-04-22")]
    public void The_notice_goes_up_at_the_latest_the_second_day_and_no_day_off(string verified, string last) =>
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), Meeting.LastDayForNotice(DateOnly.Parse(verified, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_case_stands_once_on_an_agenda()
    {
        board.Add(matter, 53);

        Assert.Equal(Rule.CaseIsOnAgendaAlready, Broken(() => board.Add(matter, 54)));
    }

    [Fact]
    public void The_committee_cannot_approve_and_the_board_cannot_propose()
    {
        var committee = new Meeting(UsualBodies.Committee, new DateOnly(2025, 3, 19));
        committee.Add(matter, 1);
        board.Add(matter, 1);

        Assert.Equal(Rule.OutcomeIsUnknown, Broken(() => committee.Record(matter, Outcome.Approve, null, [], Today)));
        Assert.Equal(Rule.OutcomeIsUnknown, Broken(() => board.Record(matter, Outcome.Propose, null, [], Today)));
    }

    [Theory]
    [InlineData(Outcome.SendBack)]
    [InlineData(Outcome.Reject)]
    public void A_no_is_given_with_its_reason(Outcome outcome)
    {
        board.Add(matter, 53);

        Assert.Equal(Rule.ReasonIsMissing, Broken(() => board.Record(matter, outcome, " ", [], Today)));
    }

    [Fact]
    public void An_outcome_is_recorded_once()
    {
        board.Add(matter, 53);
        board.Record(matter, Outcome.Approve, null, [Clause.Of(1, "Godkänna.")], Today);

        Assert.Equal(Rule.AgendaItemHasOutcome, Broken(() => board.Record(matter, Outcome.Approve, null, [], Today)));
    }

    [Fact]
    public void An_outcome_is_recorded_from_the_day_of_the_meeting()
    {
        board.Add(matter, 53);

        Assert.Equal(Rule.OutcomeBeforeMeeting, Broken(() => board.Record(matter, Outcome.Approve, null, [], new DateOnly(2025, 4, 6))));
        Assert.Null(board.Item(matter).Outcome);
        board.Record(matter, Outcome.Approve, null, [], new DateOnly(2025, 4, 7));
    }

    [Fact]
    public void Minutes_are_not_verified_while_an_item_lacks_its_outcome()
    {
        board.Add(matter, 53);

        Assert.Equal(Rule.AgendaItemsLackOutcome, Broken(() => board.Verify(new DateOnly(2025, 4, 10), Today)));
    }

    [Fact]
    public void Minutes_are_not_verified_before_the_meeting()
    {
        Decide();

        Assert.Equal(Rule.VerifiedBeforeMeeting, Broken(() => board.Verify(new DateOnly(2025, 4, 6), Today)));
    }

    [Fact]
    public void Minutes_are_not_verified_on_a_day_that_has_not_come()
    {
        Decide();

        Assert.Equal(Rule.VerifiedInFuture, Broken(() => board.Verify(Today.AddDays(1), Today)));
        board.Verify(Today, Today);
    }

    [Fact]
    public void Verified_minutes_take_no_more_cases_and_no_more_outcomes()
    {
        Decide();
        board.Verify(new DateOnly(2025, 4, 10), Today);

        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Add(CaseId.New(), 54)));
        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Record(matter, Outcome.Reject, "Nej", [], Today)));
        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Verify(new DateOnly(2025, 4, 11), Today)));
    }

    [Fact]
    public void A_reason_has_a_most_length()
    {
        board.Add(matter, 53);

        Assert.Equal(Rule.ReasonIsTooLong, Broken(() => board.Record(matter, Outcome.Reject, new string('a', TextLimits.Reason + 1), [], Today)));
    }

    [Theory]
    [InlineData(Outcome.ProposeChanged, "proposeChanged")]
    [InlineData(Outcome.SendBack, "sendBack")]
    public void Outcomes_have_the_ids_of_the_definitions(Outcome outcome, string id) => Assert.Equal(id, outcome.Id());

    private void Decide()
    {
        board.Add(matter, 53);
        board.Record(matter, Outcome.Approve, null, [Clause.Of(1, "Godkänna.")], Today);
    }

    private static Rule Broken(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
