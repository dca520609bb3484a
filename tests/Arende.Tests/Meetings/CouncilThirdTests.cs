using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Texts;

namespace Arende.Tests.Meetings;

/// <summary>KL 5:50: in the council a third of those present can have a matter sent back or put off, once in a case.</summary>
public class CouncilThirdTests
{
    private static readonly Body council = new Body(BodyId.New(), "kf", BodyFunction.Council).Describe("Kommunfullmäktige", "The municipal council", "KF", null, null, 2, meetsHere: true);
    private static readonly QuestionToPut now = new(QuestionKind.DecideNow, null, 1);

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void In_a_vote_a_third_puts_the_matter_off_whatever_the_majority_wants(int no, bool isForced)
    {
        var session = Council();
        session.Say(new ProposeStep(FloorProposalKind.SendBack, [session.Member(2)], "Underlaget saknas."));

        session.Say(Vote(session, no));

        var question = session.Said().Questions.Single();
        Assert.Equal((!isForced, isForced), (question.IsYes, question.IsForced));
        Assert.Equal(isForced ? Outcome.SendBack : null, session.Said().Comes(BodyFunction.Council));
        if (isForced) session.Enter(Outcome.SendBack);
        else Assert.Equal(Rule.OutcomeIsNotAsDecided, BoardInSession.Refused(() => session.Enter(Outcome.SendBack)));
    }

    [Fact]
    public void In_a_board_the_same_vote_decides_that_the_matter_is_settled_today()
    {
        var board = new BoardInSession(seats: 15, there: 15);
        board.Say(new ProposeStep(FloorProposalKind.SendBack, [board.Member(2)], "Underlaget saknas."));

        Assert.Equal(Rule.ThirdForcesInCouncilOnly, BoardInSession.Refused(() => board.Say(new ForceStep(1))));

        board.Say(Vote(board, no: 7));

        Assert.True(board.Said().Questions.Single().IsYes);
    }

    [Fact]
    public void Those_who_ask_for_it_need_no_vote_when_they_are_a_third_of_those_present()
    {
        var session = Council();
        session.Say(new ProposeStep(FloorProposalKind.Postpone, [.. Enumerable.Range(2, 4).Select(session.Member)], null));
        Assert.Equal(Rule.ThirdIsMissing, BoardInSession.Refused(() => session.Say(new ForceStep(1))));
        session.Say(new ProposeStep(FloorProposalKind.Postpone, [session.Member(9)], null));

        session.Say(new ForceStep(1));

        Assert.Equal(Outcome.Postpone, session.Said().Comes(BodyFunction.Council));
        // So the minutes tell it.
        Assert.StartsWith("Minst en tredjedel av de närvarande begär", Assert.Single(QuestionTexts.Of(session.At(1), session.Said(), session.Said().Questions.Single())).Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_disqualified_is_not_present_and_who_takes_no_part_is()
    {
        var session = new BoardInSession(seats: 15, there: 13, body: council);
        session.Say(new ProposeStep(FloorProposalKind.Postpone, [.. Enumerable.Range(2, 4).Select(session.Member)], null));
        session.Happens(AttendanceTurn.TakesNoPart, session.Member(13), item: 1);
        Assert.Equal(Rule.ThirdIsMissing, BoardInSession.Refused(() => session.Say(new ForceStep(1))));

        session.Happens(AttendanceTurn.Disqualified, session.Member(12), item: 1);

        session.Say(new ForceStep(1));
        Assert.True(session.Said().IsForced);
    }

    [Fact]
    public void The_second_time_in_a_case_it_takes_a_majority()
    {
        var session = Council();
        session.Say(new ProposeStep(FloorProposalKind.SendBack, [.. Enumerable.Range(2, 7).Select(session.Member)], "Underlaget saknas."));

        Assert.Equal(Rule.ThirdHasForcedBefore, BoardInSession.Refused(() => session.Say(new ForceStep(1), wasForced: true)));
        session.Say(Vote(session, no: 7), wasForced: true);

        Assert.True(session.Said().Questions.Single().IsYes);
    }

    [Fact]
    public void What_is_put_up_less_than_a_week_before_the_council_meets_is_urgent()
    {
        var meeting = new Meeting(council, new DateOnly(2025, 4, 28));

        Assert.False(meeting.Add(Domain.Cases.CaseId.New(), new DateOnly(2025, 4, 21)).IsLate);
        Assert.True(meeting.Add(Domain.Cases.CaseId.New(), new DateOnly(2025, 4, 22)).IsLate);
        Assert.Equal(new DateOnly(2025, 4, 25), Meeting.LastDayForUrgent(meeting.Date));
    }

    [Fact]
    public void The_minutes_of_a_council_that_meets_here_are_written_here_and_nothing_is_entered_from_others()
    {
        var meeting = new Meeting(council, new DateOnly(2025, 4, 28));

        Assert.Equal((false, true), (meeting.IsFromMinutes, Meeting.OfMinutes(council, meeting.Date).IsFromMinutes));
        Assert.True(new Meeting(UsualBodies.Council, meeting.Date).IsFromMinutes);
        Assert.Throws<InvalidOperationException>(() => meeting.EnterFromMinutes(Domain.Cases.CaseId.New(), 1, new EnteredOutcome(Outcome.Approve, null, [], default, default), meeting.Date));
    }

    private static BoardInSession Council() => new(seats: 15, there: 15, body: council);

    private static VoteStep Vote(BoardInSession session, int no) =>
        new(now, [.. Enumerable.Range(1, 15).Select(at => (session.Member(at), at <= 15 - no ? VoteAnswer.Yes : VoteAnswer.No))]);
}
