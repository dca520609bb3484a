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
    private static readonly DateOnly Called = new(2025, 3, 31);
    private readonly CaseId matter = CaseId.New();

    // KL 8:12: a Wednesday, a Saturday and Good Friday. The days stand: the municipality owes the notice.
    [Theory]
    [InlineData("2025-04-07", "2025-04-09")]
    [InlineData("2025-04-10", "2025-04-12")]
    [InlineData("2025-04-16", "2025-04-18")]
    public void The_notice_goes_up_at_the_latest_the_second_day_also_where_that_is_a_day_off(string verified, string last) =>
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), Meeting.LastDayForNotice(DateOnly.Parse(verified, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_case_stands_once_on_an_agenda()
    {
        board.Add(matter, Called);

        Assert.Equal(Rule.CaseIsOnAgendaAlready, Broken(() => board.Add(matter, Called)));
    }

    [Fact]
    public void What_the_councils_minutes_were_verified_with_is_not_corrected()
    {
        var (council, entered) = (new Meeting(UsualBodies.Council, board.Date), new EnteredOutcome(Outcome.Approve, null, [], Arende.Domain.People.PersonId.New(), default));
        var item = council.EnterFromMinutes(matter, 15, entered, Today);
        council.CorrectFromMinutes(item, council, 51, entered, Today);
        council.Verify(Today, Today);

        Assert.Equal(Rule.MinutesAreVerified, Broken(() => council.CorrectFromMinutes(item, council, 52, entered, Today)));
        Assert.Equal(51, item.Paragraph);
    }

    [Fact]
    public void What_is_put_up_on_the_day_of_the_meeting_is_late()
    {
        Assert.False(board.Add(matter, board.Date.AddDays(-1)).IsLate);
        Assert.True(board.Add(CaseId.New(), board.Date).IsLate);
    }

    [Fact]
    public void A_rejected_clause_needs_a_reason_of_its_own_or_the_wholes()
    {
        board.Add(matter, Called);
        Clause[] clauses = [new(1, "Bygg.") { Outcome = Outcome.Approve }, new(2, "Köp.") { Outcome = Outcome.Reject }];

        Assert.Equal(Rule.ReasonIsMissing, Broken(() => Enter(null, clauses)));
        Enter("Det ryms inte.", clauses);
        Enter(null, [clauses[0], clauses[1] with { Reason = "Det ryms inte." }]);

        void Enter(string? reason, IReadOnlyList<Clause> given) => board.Enter(matter, new EnteredOutcome(Outcome.ApproveChanged, reason, given, default, default), Today);
    }

    [Fact]
    public void A_withdrawn_item_leaves_no_gap()
    {
        var cases = Seven();

        board.Withdraw(cases[2]);

        Assert.Equal([(cases[0], 1), (cases[1], 2), (cases[3], 3), (cases[4], 4), (cases[5], 5), (cases[6], 6)], board.InOrder.Select(item => (item.CaseId, item.Number)));
    }

    [Fact]
    public void The_whole_order_is_given_at_once()
    {
        var cases = Seven();
        CaseId[] other = [cases[6], .. cases[..6]];

        board.Order(other);

        Assert.Equal(other, board.InOrder.Select(item => item.CaseId));
        Assert.Equal(Rule.AgendaHasChanged, Broken(() => board.Order(cases[..6])));
        Assert.Equal(Rule.AgendaHasChanged, Broken(() => board.Order([.. cases[..6], cases[0]])));
    }

    [Fact]
    public void Paragraphs_follow_the_agenda_and_come_when_the_meeting_is_closed()
    {
        var cases = Seven();
        board.Withdraw(cases[2]);
        board.Order([cases[6], cases[0], cases[1], cases[3], cases[4], cases[5]]);
        foreach (var item in board.InOrder) Enter(item.CaseId, Outcome.Approve);
        Assert.All(board.Agenda, item => Assert.Equal((null, null), (item.Paragraph, item.Outcome)));

        board.Close([11, 12, 13, 14, 15, 16], Today);

        Assert.Equal([(cases[6], 11), (cases[0], 12), (cases[1], 13), (cases[3], 14), (cases[4], 15), (cases[5], 16)], board.InOrder.Select(item => (item.CaseId, item.Paragraph ?? 0)));
        Assert.All(board.Agenda, item => Assert.Equal(Outcome.Approve, item.Outcome));
    }

    [Fact]
    public void The_committee_cannot_approve_and_the_board_cannot_propose()
    {
        var committee = new Meeting(UsualBodies.Committee, new DateOnly(2025, 3, 19));
        committee.Add(matter, committee.Date.AddDays(-7));
        board.Add(matter, Called);

        Assert.Equal(Rule.OutcomeIsUnknown, Broken(() => committee.Enter(matter, Entered(Outcome.Approve), Today)));
        Assert.Equal(Rule.OutcomeIsUnknown, Broken(() => board.Enter(matter, Entered(Outcome.Propose), Today)));
    }

    [Theory]
    [InlineData(Outcome.SendBack)]
    [InlineData(Outcome.Reject)]
    public void A_no_is_given_with_its_reason(Outcome outcome)
    {
        board.Add(matter, Called);

        Assert.Equal(Rule.ReasonIsMissing, Broken(() => board.Enter(matter, Entered(outcome, " "), Today)));
    }

    [Fact]
    public void An_outcome_is_written_again_and_cleared_until_the_meeting_is_closed()
    {
        board.Add(matter, Called);
        Enter(matter, Outcome.Approve);
        board.Enter(matter, Entered(Outcome.Reject, "Nej"), Today);
        Assert.Equal(Outcome.Reject, board.Item(matter).Entered?.Outcome);
        board.Clear(matter, Today);
        Assert.False(board.Item(matter).HasOutcome);

        Enter(matter, Outcome.Approve);
        board.Close([53], Today);

        Assert.Equal(Rule.MeetingIsClosed, Broken(() => Enter(matter, Outcome.Approve)));
        Assert.Equal(Rule.MeetingIsClosed, Broken(() => board.Clear(matter, Today)));
        Assert.Equal(Rule.MeetingIsClosed, Broken(() => board.Add(CaseId.New(), Called)));
        Assert.Equal(Rule.MeetingIsClosed, Broken(() => board.Close([], Today)));
    }

    [Fact]
    public void An_outcome_is_recorded_from_the_day_of_the_meeting()
    {
        board.Add(matter, Called);

        Assert.Equal(Rule.OutcomeBeforeMeeting, Broken(() => board.Enter(matter, Entered(Outcome.Approve), new DateOnly(2025, 4, 6))));
        Assert.False(board.Item(matter).HasOutcome);
        board.Enter(matter, Entered(Outcome.Approve), new DateOnly(2025, 4, 7));
        Assert.Equal(Rule.ClosedBeforeMeeting, Broken(() => board.Close([53], new DateOnly(2025, 4, 6))));
    }

    [Fact]
    public void A_meeting_is_not_closed_and_not_verified_while_an_item_lacks_its_outcome()
    {
        board.Add(matter, Called);
        board.Add(CaseId.New(), Called);
        Enter(matter, Outcome.Approve);

        Assert.Equal(Rule.AgendaItemsLackOutcome, Broken(() => board.Close([53, 54], Today)));
        Assert.Equal(Rule.AgendaItemsLackOutcome, Broken(() => board.Verify(new DateOnly(2025, 4, 10), Today)));
        Assert.Null(board.Item(matter).Paragraph);
    }

    [Fact]
    public void Minutes_are_not_verified_before_the_meeting_is_closed()
    {
        board.Add(matter, Called);
        Enter(matter, Outcome.Approve);

        Assert.Equal(Rule.MeetingIsNotClosed, Broken(() => board.Verify(new DateOnly(2025, 4, 10), Today)));
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
    public void An_outcome_is_corrected_until_the_minutes_are_verified()
    {
        Decide();
        board.Correct(matter, Entered(Outcome.Postpone));
        Assert.Equal((Outcome.Postpone, 53), (board.Item(matter).Outcome, board.Item(matter).Paragraph));
        board.Verify(new DateOnly(2025, 4, 10), Today);

        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Correct(matter, Entered(Outcome.Approve))));
    }

    [Fact]
    public void Verified_minutes_take_no_more_cases_and_no_more_outcomes()
    {
        Decide();
        board.Verify(new DateOnly(2025, 4, 10), Today);

        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Add(CaseId.New(), Called)));
        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Enter(matter, Entered(Outcome.Reject, "Nej"), Today)));
        Assert.Equal(Rule.MinutesAreVerified, Broken(() => board.Verify(new DateOnly(2025, 4, 11), Today)));
    }

    [Fact]
    public void A_cancelled_meeting_gives_its_reason_and_returns_its_items()
    {
        var cases = Seven();
        Assert.Equal(Rule.ReasonIsMissing, Broken(() => board.Cancel(" ")));

        Assert.Equal(cases, board.Cancel("Snöoväder").Select(item => item.CaseId));

        Assert.Empty(board.Agenda);
        Assert.Equal(Rule.MeetingIsCancelled, Broken(() => board.Add(matter, Called)));
    }

    [Fact]
    public void A_meeting_that_has_outcomes_is_neither_moved_nor_cancelled()
    {
        board.Add(matter, Called);
        board.MoveTo(new DateOnly(2025, 4, 8), 1);
        Enter(matter, Outcome.Approve);

        Assert.Equal(Rule.MeetingHasOutcomes, Broken(() => board.MoveTo(new DateOnly(2025, 4, 9), 1)));
        Assert.Equal(Rule.AgendaItemHasOutcome, Broken(() => board.Cancel("Nej")));
        Assert.Equal(Rule.AgendaItemHasOutcome, Broken(() => board.Withdraw(matter)));
    }

    [Fact]
    public void A_reason_has_a_most_length()
    {
        board.Add(matter, Called);

        Assert.Equal(Rule.ReasonIsTooLong, Broken(() => board.Enter(matter, Entered(Outcome.Reject, new string('a', TextLimits.Reason + 1)), Today)));
    }

    [Theory]
    [InlineData(Outcome.ProposeChanged, "proposeChanged")]
    [InlineData(Outcome.SendBack, "sendBack")]
    public void Outcomes_have_the_ids_of_the_definitions(Outcome outcome, string id) => Assert.Equal(id, outcome.Id());

    private CaseId[] Seven()
    {
        var cases = Enumerable.Range(0, 7).Select(_ => CaseId.New()).ToArray();
        foreach (var id in cases) board.Add(id, Called);
        return cases;
    }

    private void Decide()
    {
        board.Add(matter, Called);
        Enter(matter, Outcome.Approve);
        board.Close([53], Today);
    }

    private void Enter(CaseId id, Outcome outcome) => board.Enter(id, Entered(outcome), Today);

    private static EnteredOutcome Entered(Outcome outcome, string? reason = null) => new(outcome, reason, [Clause.Of(1, "Godkänna.")], default, default);

    private static Rule Broken(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
