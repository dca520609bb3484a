using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;

namespace Arende.Tests.Meetings;

public class DeliberationTests
{
    static readonly QuestionToPut Main = new(QuestionKind.Main, null, null);

    static Outcome? Comes(BoardInSession board) => (board.Meeting.Item(board.Items[0]).Deliberation ?? Deliberation.None).Comes(Arende.Domain.Bodies.BodyFunction.Board);

    [Theory]
    [InlineData(QuestionKind.Counter, null, null)]
    [InlineData(QuestionKind.Counter, 1, 1)]
    [InlineData(QuestionKind.DecideNow, null, null)]
    [InlineData(QuestionKind.Addition, null, null)]
    [InlineData(QuestionKind.Election, null, null)]
    public void A_question_that_can_not_be_put_is_refused(QuestionKind kind, int? yes, int? no)
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(2)], null));

        Assert.Equal(Rule.ProposalIsUnknown, BoardInSession.Refused(() => board.Say(new AcclaimStep(new(kind, yes, no), true))));
    }

    [Fact]
    public void A_meeting_at_which_something_was_put_is_not_cancelled()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(2)], null));

        Assert.Equal(Rule.AgendaItemHasAttendance, BoardInSession.Refused(() => board.Meeting.Cancel("Snöoväder")));
        Assert.NotNull(board.Said());
    }

    [Fact]
    public void Seven_against_seven_is_settled_by_the_chair_who_must_vote_then()
    {
        var board = new BoardInSession(seats: 15, there: 15);
        Assert.Equal(Rule.ChairMustVote, BoardInSession.Refused(() => board.Say(Vote(board, yes: [2, 3, 4, 5, 6, 7, 8], abstain: [1]))));

        board.Say(Vote(board, yes: [1, 2, 3, 4, 5, 6, 7], abstain: [15]));

        var question = board.Said().Questions.Single();
        Assert.Equal((true, board.Member(1)), (question.IsYes, question.Ballot!.CastingVote!.Value));
        Assert.Equal((7, 7, 1), (question.Ballot.Count(VoteAnswer.Yes), question.Ballot.Count(VoteAnswer.No), question.Ballot.Count(VoteAnswer.Abstains)));
    }

    [Fact]
    public void A_majority_needs_no_casting_vote_and_the_chair_may_lose()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(Vote(board, yes: [1, 2]));
        Assert.Equal((false, null), (board.Said().Questions.Single().IsYes, board.Said().Questions.Single().Ballot!.CastingVote));
    }

    [Fact]
    public void Only_those_who_take_part_vote_and_all_of_them_are_asked()
    {
        var board = new BoardInSession(seats: 5, there: 5, substitutes: 1);
        Assert.Equal(Rule.NotEntitledToVote, BoardInSession.Refused(() => board.Say(Answers([.. All(board, [1, 2, 3]), (board.Substitute(1), VoteAnswer.Yes)]))));
        Assert.Equal(Rule.VoteIsMissing, BoardInSession.Refused(() => board.Say(Answers([.. All(board, [1, 2, 3]).Skip(1)]))));

        board.Happens(AttendanceTurn.TakesNoPart, board.Member(4), item: 1);
        Assert.Equal(Rule.NotEntitledToVote, BoardInSession.Refused(() => board.Say(Vote(board, yes: [1, 2, 3]))));
    }

    [Fact]
    public void The_list_of_those_entitled_stays_as_it_was_when_the_vote_closed()
    {
        var board = new BoardInSession(seats: 5, there: 4, substitutes: 1);
        board.Say(Vote(board, yes: [1, 2, 3], voters: 4));
        board.Happens(AttendanceTurn.Comes, board.Member(5), item: 2);

        Assert.Equal(["Ledamot 1", "Ledamot 2", "Ledamot 3", "Ledamot 4"], board.Said().Questions.Single().Ballot!.Votes.Select(vote => vote.Voter.Name));
    }

    [Fact]
    public void Nobody_comes_to_an_item_after_its_vote_is_closed()
    {
        var board = new BoardInSession(seats: 15, there: 14);
        board.Say(Vote(board, yes: [1, 2, 3, 4, 5, 6, 7, 8], voters: 14));

        Assert.Equal(Rule.WhoServesDidNotVote, BoardInSession.Refused(() => board.Happens(AttendanceTurn.Comes, board.Member(15), item: 1)));
        board.Happens(AttendanceTurn.Comes, board.Member(15), item: 2);
    }

    [Fact]
    public void Who_gave_the_casting_vote_stays_in_the_chair_at_that_item()
    {
        var board = new BoardInSession(seats: 4, there: 4);
        board.Say(Vote(board, yes: [1, 2]));

        Assert.Equal(Rule.CastingVoteIsTheChairs, BoardInSession.Refused(() => board.Happens(AttendanceTurn.Chairs, board.Member(2), item: 1)));
        board.Happens(AttendanceTurn.Chairs, board.Member(2), item: 2);
    }

    [Theory]
    [InlineData(AttendanceTurn.Leaves)]
    [InlineData(AttendanceTurn.Disqualified)]
    [InlineData(AttendanceTurn.TakesNoPart)]
    public void Who_has_voted_is_not_away_disqualified_or_without_part(AttendanceTurn turn)
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(Vote(board, yes: [1, 2, 3]));

        Assert.Equal(Rule.WhoVotedIsAbsent, BoardInSession.Refused(() => board.Happens(turn, board.Member(4), item: 1)));
        board.Happens(turn, board.Member(4), item: 2);
    }

    [Fact]
    public void An_election_with_equal_votes_is_settled_by_lot_among_those_who_have_the_most()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        Candidate[] equal = [new("Anna Andersson", 2), new("Bo Bengtsson", 2), new("Cia Carlsson", 1)];
        Assert.Equal(Rule.LotIsMissing, BoardInSession.Refused(() => board.Say(new ElectStep("ordförande i utskottet", equal, 0, null))));
        Assert.Equal(Rule.LotIsMissing, BoardInSession.Refused(() => board.Say(new ElectStep("ordförande i utskottet", equal, 0, "Cia Carlsson"))));
        Assert.Equal(Rule.LotIsNotNeeded, BoardInSession.Refused(() => board.Say(new ElectStep("ordförande i utskottet", [new("Anna Andersson", 3), new("Bo Bengtsson", 2)], 0, "Bo Bengtsson"))));

        board.Say(new ElectStep("ordförande i utskottet", equal, 0, "Bo Bengtsson"));

        var election = board.Said().Questions.Single().Election!;
        Assert.Equal(("Bo Bengtsson", true, 5), (election.Elected, election.ByLot, election.Entitled.Count));
    }

    [Fact]
    public void No_more_votes_are_counted_than_there_are_voters()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        Assert.Equal(Rule.VotesAreInvalid, BoardInSession.Refused(() => board.Say(new ElectStep("revisor", [new("Anna Andersson", 4)], 2, null))));
    }

    [Fact]
    public void KL_4_27_who_takes_no_part_reserves_themselves_neither_before_nor_after_the_closing()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Happens(AttendanceTurn.TakesNoPart, board.Member(4), item: 1);
        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Say(new ReserveStep(board.Member(4), null))));

        board.Say(new ReserveStep(board.Member(3), "Det blir för dyrt."));
        board.Close(Outcome.Approve);

        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Say(new ReserveStep(board.Member(4), null))));
        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Happens(AttendanceTurn.TakesNoPart, board.Member(3), item: 1)));
        board.Say(new ReserveStep(board.Member(5), null));
        Assert.Equal(2, board.Said().Reservations.Count);
    }

    [Fact]
    public void Who_abstained_in_the_vote_took_no_part()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(Vote(board, yes: [1, 2, 3], abstain: [4]));
        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Say(new ReserveStep(board.Member(4), null))));
        board.Say(new ReserveStep(board.Member(5), null));
    }

    [Fact]
    public void KL_4_27_the_main_vote_says_who_took_part_and_not_that_of_an_addition()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Redovisas i höst."));
        board.Say(Vote(board, yes: [1, 2, 3], abstain: [4]));
        board.Say(Vote(board, yes: [1, 2, 3], abstain: [5], put: new(QuestionKind.Addition, 1, null)));

        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Say(new ReserveStep(board.Member(4), null))));
        board.Say(new ReserveStep(board.Member(5), null));
    }

    [Fact]
    public void Nothing_is_added_to_what_was_turned_down()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Redovisas i höst."));
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(3)], null));
        board.Say(new AcclaimStep(new(QuestionKind.Main, null, 2), IsYes: false));

        Assert.Null(board.Said().Next());
        Assert.Equal(Rule.NothingToAddTo, BoardInSession.Refused(() => board.Say(new AcclaimStep(new(QuestionKind.Addition, 1, null), IsYes: true))));
        Assert.Equal(Rule.NothingToAddTo, BoardInSession.Refused(() => board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Följs upp."))));
    }

    [Fact]
    public void Other_words_that_won_can_be_added_to()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Redovisas i höst."));
        board.Say(new ProposeStep(FloorProposalKind.Change, [board.Member(3)], "Bygg i två etapper."));
        board.Say(new AcclaimStep(new(QuestionKind.Main, null, 2), IsYes: false));

        board.Say(new AcclaimStep(new(QuestionKind.Addition, 1, null), IsYes: true));

        Assert.Equal([1], board.Said().Adopted.Select(one => one.Number));
    }

    [Fact]
    public void What_the_main_question_was_about_is_kept_as_it_read_then()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Meeting.Deliberate(board.Items[0], new ProposeStep(FloorProposalKind.Reject, [board.Member(3)], null), new(2025, 4, 8), ["Godkänna."]);
        Assert.Null(board.Said().Put);

        board.Meeting.Deliberate(board.Items[0], new AcclaimStep(new(QuestionKind.Main, null, 1), IsYes: true), new(2025, 4, 8), ["Godkänna."]);

        Assert.Equal(["Godkänna."], board.Said().Put);
    }

    [Fact]
    public void Once_its_answer_is_taken_back_nothing_was_put()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Meeting.Deliberate(board.Items[0], new AcclaimStep(Main, IsYes: true), new(2025, 4, 8), ["Godkänna."]);

        board.Say(new TakeBackAnswerStep());

        Assert.Null(board.Said().Put);
    }

    [Fact]
    public void What_was_put_is_erased_with_the_texts_of_verified_minutes()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Meeting.Deliberate(board.Items[0], new AcclaimStep(Main, IsYes: true), new(2025, 4, 8), ["Bevilja Kim bidrag."]);
        board.Close(Outcome.Approve);
        board.Meeting.Verify(new(2025, 4, 8), new(2025, 4, 8));

        Assert.Equal(1, board.Meeting.EraseTexts());

        Assert.Null(board.Said().Put);
        Assert.Single(board.Said().Questions);
    }

    [Fact]
    public void Who_abstained_in_the_main_vote_took_no_part_though_an_addition_was_acclaimed()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Redovisas i höst."));
        board.Say(Vote(board, yes: [1, 2, 3], abstain: [4]));
        board.Say(new AcclaimStep(new(QuestionKind.Addition, 1, null), IsYes: true));

        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Say(new ReserveStep(board.Member(4), null))));
    }

    [Fact]
    public void Who_abstained_in_the_vote_that_put_the_matter_off_took_no_part_and_in_one_that_did_not_it_is_nothing()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Postpone, [board.Member(5)], null));
        foreach (var (yes, item) in new[] { (new[] { 1 }, 1), (new[] { 1, 2, 3 }, 2) })
        {
            if (item == 2) board.Say(new ProposeStep(FloorProposalKind.Postpone, [board.Member(5)], null), item);
            board.Say(Vote(board, yes, abstain: [4], put: new(QuestionKind.DecideNow, null, 1)), item);
        }

        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => board.Say(new ReserveStep(board.Member(4), null), item: 1)));
        board.Say(new AcclaimStep(Main, IsYes: true), item: 2);
        board.Say(new ReserveStep(board.Member(4), null), item: 2);
    }

    [Fact]
    public void An_answer_is_not_taken_back_while_a_reservation_does_not_fit_what_is_left()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(Vote(board, yes: [1, 2, 3], abstain: [4]));
        var older = board.Said() with { Questions = [.. board.Said().Questions, new(QuestionKind.Addition, 1, null, IsYes: true)], Reservations = [new(board.Member(4), null)] };

        Assert.Equal(Rule.ReservationNeedsPart, BoardInSession.Refused(() => new TakeBackAnswerStep().Take(older, board.At(1))));
    }

    [Fact]
    public void KL_5_50_a_third_forces_no_send_back_in_a_board()
    {
        var board = new BoardInSession(seats: 15, there: 15);
        board.Say(new ProposeStep(FloorProposalKind.SendBack, [board.Member(15)], "Kostnaden ska belysas."));
        board.Say(Vote(board, yes: [1, 2, 3, 4, 5, 6, 7, 8], put: new(QuestionKind.DecideNow, null, 1)));

        Assert.Equal(Rule.ThirdForcesInCouncilOnly, BoardInSession.Refused(() => board.Enter(Outcome.SendBack)));
        board.Enter(Outcome.Approve);
    }

    [Fact]
    public void What_the_majority_sent_back_is_not_decided()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Postpone, [board.Member(5)], null));
        board.Say(new AcclaimStep(new(QuestionKind.DecideNow, null, 1), IsYes: false));

        Assert.Null(board.Said().Next());
        Assert.Equal(Rule.MatterIsPutOff, BoardInSession.Refused(() => board.Say(new AcclaimStep(Main, true))));
        Assert.Equal(Rule.MatterIsPutOff, BoardInSession.Refused(() => board.Enter(Outcome.Approve)));
        Assert.Equal(Rule.MatterIsPutOff, BoardInSession.Refused(() => board.Enter(Outcome.SendBack)));
        board.Enter(Outcome.Postpone);
    }

    [Fact]
    public void The_outcome_is_what_the_main_question_was_answered()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        Assert.Null(Comes(board));
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(2)], "För dyrt."));
        board.Say(new AcclaimStep(new(QuestionKind.Main, null, 1), false));

        Assert.Equal((Outcome.Reject, "För dyrt."), (Comes(board), board.Said().Winner!.Words));
        foreach (var other in new[] { Outcome.Approve, Outcome.ApproveChanged }) Assert.Equal(Rule.OutcomeIsNotAsDecided, BoardInSession.Refused(() => board.Enter(other)));
        board.Enter(Outcome.Reject);
    }

    [Fact]
    public void A_change_that_won_is_neither_the_proposal_as_it_stood_nor_a_no()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ProposeStep(FloorProposalKind.Change, [board.Member(2)], "Hälften."));
        board.Say(new AcclaimStep(new(QuestionKind.Main, null, 1), false));

        Assert.Equal(Outcome.ApproveChanged, Comes(board));
        foreach (var other in new[] { Outcome.Approve, Outcome.Reject }) Assert.Equal(Rule.OutcomeIsNotAsDecided, BoardInSession.Refused(() => board.Enter(other)));
        board.Enter(Outcome.ApproveChanged);
    }

    [Fact]
    public void An_addition_that_was_approved_is_not_left_out_of_the_outcome()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Uppföljning i maj."));
        board.Say(new AcclaimStep(Main, true));
        Assert.Equal(Outcome.Approve, Comes(board));
        board.Say(new AcclaimStep(new(QuestionKind.Addition, 1, null), true));

        Assert.Equal((Outcome.ApproveChanged, "Uppföljning i maj."), (Comes(board), board.Said().Adopted.Single().Words));
        Assert.Equal(Rule.AdditionIsLeftOut, BoardInSession.Refused(() => board.Enter(Outcome.Approve)));
        board.Enter(Outcome.ApproveChanged);
        // The other way round: the answer comes when the outcome has been entered.
        board.Say(new TakeBackAnswerStep());
        board.Enter(Outcome.Approve);
        Assert.Equal(Rule.AdditionIsLeftOut, BoardInSession.Refused(() => board.Say(new AcclaimStep(new(QuestionKind.Addition, 1, null), true))));
    }

    [Fact]
    public void A_yes_is_not_entered_as_a_no_unless_the_proposal_says_no_itself()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new AcclaimStep(Main, true));

        Assert.Equal(Rule.OutcomeIsNotAsDecided, BoardInSession.Refused(() => board.Said().MustAllow(Outcome.Reject, [new Clause(1, "Bygg.")])));
        board.Said().MustAllow(Outcome.Approve, [new Clause(1, "Bygg.")]);
        board.Said().MustAllow(Outcome.Reject, [new Clause(1, "Bygg.") { Outcome = Outcome.ProposeReject }]);
    }

    [Fact]
    public void What_was_sent_back_comes_with_its_reason()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ProposeStep(FloorProposalKind.SendBack, [board.Member(2)], "Kostnaden saknas."));
        board.Say(new AcclaimStep(new(QuestionKind.DecideNow, null, 1), false));

        Assert.Equal((Outcome.SendBack, "Kostnaden saknas."), (Comes(board), board.Said().Winner!.Words));
    }

    [Fact]
    public void A_reservation_that_is_entered_after_the_meeting_was_closed_is_known_as_such_and_one_from_before_stays()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ReserveStep(board.Member(2), null));
        board.Close(Outcome.Approve);
        board.Say(new ReserveStep(board.Member(3), null));
        board.Say(new ReserveStep(board.Member(2), "Det blir för dyrt."));

        Assert.Equal([(board.Member(3), true), (board.Member(2), false)], board.Said().Reservations.Select(one => (one.By, one.EnteredAfter)));
    }

    [Fact]
    public void After_the_main_question_only_additions_are_proposed_and_put()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new AcclaimStep(Main, IsYes: true));

        foreach (var kind in new[] { FloorProposalKind.SendBack, FloorProposalKind.Reject })
            Assert.Equal(Rule.MainIsSettled, BoardInSession.Refused(() => board.Say(new ProposeStep(kind, [board.Member(2)], "Mer underlag."))));
        Assert.Equal(Rule.MainIsSettled, BoardInSession.Refused(() => board.Say(new AcclaimStep(new(QuestionKind.DecideNow, null, null), IsYes: false))));
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Redovisas i höst."));
        Assert.Equal(QuestionKind.Addition, board.Said().Next()!.Kind);
    }

    [Fact]
    public void An_item_at_which_something_was_said_is_not_taken_off_the_agenda()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ReserveStep(board.Member(2), null), item: 1);
        board.Say(new StateStep(board.Member(2), "Frågan återkommer."), item: 2);
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(2)], null), item: 3);

        foreach (var at in new[] { 0, 1, 2 }) Assert.Equal(Rule.AgendaItemHasAttendance, BoardInSession.Refused(() => board.Meeting.Withdraw(board.Items[at])));
        // What was withdrawn is told nowhere.
        board.Say(new WithdrawStep(1), item: 3);
        board.Meeting.Withdraw(board.Items[2]);
    }

    [Fact]
    public void Formal_proposals_are_put_first_then_who_stands_against_the_main_one_and_additions_last()
    {
        var board = new BoardInSession(seats: 5, there: 5);
        board.Say(new ProposeStep(FloorProposalKind.Addition, [board.Member(2)], "Redovisas i höst."));
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(3)], null));
        board.Say(new ProposeStep(FloorProposalKind.Change, [board.Member(4)], "Hälften."));
        board.Say(new ProposeStep(FloorProposalKind.SendBack, [board.Member(5)], "Mer underlag."));
        Assert.Equal(Rule.FormalProposalComesFirst, BoardInSession.Refused(() => board.Say(new AcclaimStep(Main, true))));

        foreach (var (put, isYes) in new (QuestionToPut, bool)[] { (new(QuestionKind.DecideNow, null, 4), true), (new(QuestionKind.Counter, 2, 3), false), (new(QuestionKind.Main, null, 3), true), (new(QuestionKind.Addition, 1, null), true) })
        {
            Assert.Equal(put, board.Said().Next());
            if (put.Kind != QuestionKind.Addition && put.Kind != QuestionKind.DecideNow)
                Assert.Equal(Rule.AdditionComesLast, BoardInSession.Refused(() => board.Say(new AcclaimStep(new(QuestionKind.Addition, 1, null), true))));
            board.Say(new AcclaimStep(put, isYes));
        }
        Assert.Null(board.Said().Next());
        Assert.Equal(Rule.ProposalIsDecided, BoardInSession.Refused(() => board.Say(new WithdrawStep(2))));
    }

    [Fact]
    public void Who_proposes_the_same_joins_and_only_who_serves_proposes()
    {
        var board = new BoardInSession(seats: 5, there: 4, substitutes: 1);
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(2)], null));
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(3)], null));

        Assert.Equal([board.Member(2), board.Member(3)], board.Said().Proposals.Single().By);
        Assert.Equal(Rule.MemberDoesNotServe, BoardInSession.Refused(() => board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Substitute(1)], null))));
        Assert.Equal(Rule.ProposalNeedsWords, BoardInSession.Refused(() => board.Say(new ProposeStep(FloorProposalKind.Change, [board.Member(2)], " "))));
    }

    [Fact]
    public void Nothing_is_put_without_a_quorum_and_nothing_is_said_of_a_verified_section()
    {
        var board = new BoardInSession(seats: 3, there: 2);
        board.Happens(AttendanceTurn.Disqualified, board.Member(2), item: 2);
        Assert.Equal(Rule.ItemHasNoQuorum, BoardInSession.Refused(() => board.Say(new AcclaimStep(Main, true), item: 2)));

        var other = new BoardInSession(seats: 3, there: 3);
        other.Close(Outcome.Approve);
        other.Meeting.Verify(new(2025, 4, 8), new(2025, 4, 8));
        Assert.Equal(Rule.MinutesAreVerified, BoardInSession.Refused(() => other.Say(new ReserveStep(other.Member(2), null))));
    }

    static VoteStep Vote(BoardInSession board, int[] yes, int[]? abstain = null, QuestionToPut? put = null, int? voters = null) =>
        new(put ?? Main, All(board, yes, abstain, voters));

    static VoteStep Answers(IReadOnlyList<(MemberId, VoteAnswer)> answers) => new(Main, answers);

    static IReadOnlyList<(MemberId, VoteAnswer)> All(BoardInSession board, int[] yes, int[]? abstain = null, int? voters = null) => [.. Enumerable.Range(1, voters ?? board.At(1).Seats).Select(at =>
        (board.Member(at), yes.Contains(at) ? VoteAnswer.Yes : abstain?.Contains(at) == true ? VoteAnswer.Abstains : VoteAnswer.No))];
}
