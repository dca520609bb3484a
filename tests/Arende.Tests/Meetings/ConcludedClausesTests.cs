using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class ConcludedClausesTests
{
    private static readonly Clause council = new(1, "Anta avgifterna.") { Voice = ClauseVoice.ToCouncil };
    private static readonly Clause own = new(2, "Ge kontoret i uppdrag att informera båtägarna.") { Voice = ClauseVoice.OfBoard, Type = ClauseType.Assignment };
    private static readonly Clause unsaid = new(3, "Godkänna underlaget.");

    [Theory]
    [InlineData(BodyFunction.Council, Outcome.Approve, true)]
    [InlineData(BodyFunction.Council, Outcome.Postpone, false)]
    [InlineData(BodyFunction.Board, Outcome.Approve, true)]
    [InlineData(BodyFunction.Board, Outcome.SendBack, false)]
    public void Recipients_get_what_ends_the_matter_from_a_council_as_from_a_board(BodyFunction function, Outcome outcome, bool isSent) =>
        Assert.Equal(isSent, ClauseOutcomes.IsSent(function, outcome, [unsaid]));

    [Theory]
    [InlineData(Outcome.Approve, "ReferToCouncil Approve Approve", Outcome.ReferToCouncil)]
    [InlineData(Outcome.Reject, "ProposeReject Reject Reject", Outcome.ReferToCouncil)]
    [InlineData(Outcome.ReferToCouncil, "ReferToCouncil Approve ReferToCouncil", Outcome.ReferToCouncil)]
    [InlineData(Outcome.Dismiss, "Dismiss Dismiss Dismiss", Outcome.Dismiss)]
    public void The_same_for_all_is_proposed_to_the_council_where_the_council_decides(Outcome all, string each, Outcome together)
    {
        var clauses = Board(all, [], council, own, unsaid);

        Assert.Equal(each, Outcomes(clauses));
        Assert.Equal(together, ClauseOutcomes.Together(BodyFunction.Board, all, clauses));
    }

    [Fact]
    public void A_clause_that_is_set_apart_keeps_its_own_outcome_and_reason()
    {
        var clauses = Board(Outcome.Approve, [null, new SetApart(Outcome.Reject, " Det ryms inte. ")], unsaid, own);

        Assert.Equal("Approve Reject", Outcomes(clauses));
        Assert.Equal([null, "Det ryms inte."], clauses.Select(clause => clause.Reason));
        Assert.Equal(Outcome.ApproveChanged, ClauseOutcomes.Together(BodyFunction.Board, Outcome.Approve, clauses));
    }

    [Fact]
    public void A_clause_that_is_changed_apart_keeps_its_number_and_leaves_the_others_as_they_are()
    {
        var clauses = ConcludedClauses.Of(BodyFunction.Board, Outcome.Approve, ["Något som inte gäller.", "Ge kontoret i uppdrag att informera alla."], [null, new SetApart(Outcome.ApproveChanged)], [unsaid, own]);

        Assert.Equal([(3, "Godkänna underlaget."), (2, "Ge kontoret i uppdrag att informera alla.")], clauses.Select(clause => (clause.Number, clause.Text)));
        Assert.Equal("Approve ApproveChanged", Outcomes(clauses));
    }

    [Fact]
    public void Of_a_yes_with_changes_only_what_was_changed_is_changed()
    {
        var clauses = ConcludedClauses.Of(BodyFunction.Board, Outcome.ApproveChanged, [unsaid.Text, "Ge kontoret i uppdrag att informera alla."], [], [unsaid, own]);

        Assert.Equal("Approve ApproveChanged", Outcomes(clauses));
    }

    [Fact]
    public void A_struck_clause_leaves_a_yes_with_changes()
    {
        var clauses = ConcludedClauses.Of(BodyFunction.Board, Outcome.ApproveChanged, [unsaid.Text, ""], [], [unsaid, own]);

        Assert.Equal((Outcome.Approve, Outcome.ApproveChanged), (Assert.Single(clauses).Outcome!.Value, ClauseOutcomes.Together(BodyFunction.Board, Outcome.ApproveChanged, clauses)));
    }

    [Fact]
    public void What_the_committee_proposes_to_turn_down_is_turned_down_by_a_yes_to_its_proposal()
    {
        var proposed = unsaid with { Outcome = Outcome.ProposeReject, Reason = "Det ryms inte." };

        Assert.Equal((Outcome.Reject, "Det ryms inte."), Of(Board(Outcome.Approve, [], proposed)));
        Assert.Equal((Outcome.Approve, null), Of(Board(Outcome.Approve, [new SetApart(Outcome.Approve)], proposed)));

        // The board's own reason, where it gives one, is that of the whole.
        Assert.Equal((Outcome.Reject, null), Of(ConcludedClauses.Of(BodyFunction.Board, Outcome.Reject, [], [], [proposed], "Det behövs inte.")));

        static (Outcome?, string?) Of(IReadOnlyList<Clause> clauses) => (clauses[0].Outcome, clauses[0].Reason);
    }

    [Fact]
    public void The_boards_own_reason_stands_instead_of_the_committees()
    {
        var proposed = unsaid with { Outcome = Outcome.ProposeReject, Reason = "Det ryms inte." };

        Assert.Null(Assert.Single(ConcludedClauses.Of(BodyFunction.Board, Outcome.Reject, [], [], [proposed], "Det är olagligt.")).Reason);
    }

    [Fact]
    public void A_struck_clause_is_shown_again_as_a_yes_with_changes()
    {
        Clause[] proposed = [unsaid, own];
        Clause?[] left = [unsaid with { Outcome = Outcome.Approve }, null];

        Assert.Equal(Outcome.ApproveChanged, ClauseOutcomes.Said(BodyFunction.Board, Outcome.Approve, left, proposed));
        Assert.Equal(Outcome.ApproveChanged, Arende.Web.Features.Meetings.ApartFields.Of(BodyFunction.Board, null, Outcome.Approve, own).Outcome);
    }

    [Fact]
    public void A_yes_with_one_clause_turned_down_is_shown_again_as_the_yes_that_was_said()
    {
        Clause[] proposed = [own, unsaid];
        var clauses = Board(Outcome.Approve, [null, new SetApart(Outcome.Reject, "Det ryms inte.")], proposed);

        Assert.Equal(Outcome.ApproveChanged, ClauseOutcomes.Together(BodyFunction.Board, Outcome.Approve, clauses));
        Assert.Equal(Outcome.Approve, ClauseOutcomes.Said(BodyFunction.Board, Outcome.ApproveChanged, clauses, proposed));
    }

    [Fact]
    public void A_committee_decides_what_is_its_own_and_proposes_the_rest()
    {
        var delegated = unsaid with { Voice = ClauseVoice.OfCommittee };
        var clauses = ConcludedClauses.Of(BodyFunction.Committee, Outcome.ProposeReject, [], [new SetApart(Outcome.Approve)], [delegated, own]);

        Assert.Equal("Approve ProposeReject", Outcomes(clauses));
        Assert.Equal(Outcome.ProposeReject, ClauseOutcomes.Together(BodyFunction.Committee, Outcome.ProposeReject, clauses));
        Assert.Equal("Approve", Outcomes(ConcludedClauses.Of(BodyFunction.Committee, Outcome.Propose, [], [], [delegated])));
    }

    [Fact]
    public void A_case_is_sent_back_or_put_off_as_a_whole()
    {
        Assert.Equal(Rule.OutcomeIsForWholeCase, Refused(() => Board(Outcome.Approve, [new SetApart(Outcome.Postpone)], unsaid)));
        Assert.Equal(Rule.OutcomeIsForWholeCase, Refused(() => Board(Outcome.SendBack, [new SetApart(Outcome.Approve)], unsaid)));
        Assert.Empty(Board(Outcome.SendBack, [null], unsaid));
    }

    [Fact]
    public void What_another_body_decides_is_not_decided()
    {
        Assert.Equal(Rule.OutcomeIsNotForClause, Refused(() => Board(Outcome.Approve, [new SetApart(Outcome.Approve)], council)));
        Assert.Equal(Rule.OutcomeIsNotForClause, Refused(() => ConcludedClauses.Of(BodyFunction.Committee, Outcome.Propose, [], [new SetApart(Outcome.Approve)], [own])));
    }

    [Fact]
    public void What_is_wrong_with_a_clause_names_its_place()
    {
        var (notForIt, ofWhole, tooLong) = (
            Assert.Throws<BrokenRuleException>(() => Board(Outcome.Approve, [null, new SetApart(Outcome.Approve)], own, council)),
            Assert.Throws<BrokenRuleException>(() => Board(Outcome.Approve, [null, new SetApart(Outcome.Postpone)], own, own)),
            Assert.Throws<BrokenRuleException>(() => Board(Outcome.Approve, [null, new SetApart(Outcome.Reject, new string('x', TextLimits.Reason + 1))], own, own)));

        Assert.Equal([(Rule.OutcomeIsNotForClause, 1), (Rule.OutcomeIsForWholeCase, 1), (Rule.ReasonIsTooLong, 1)], new[] { notForIt, ofWhole, tooLong }.Select(refused => (refused.Rule, refused.Clause)));
    }

    [Theory]
    [InlineData("Approve Note", Outcome.Approve)]
    [InlineData("Reject Reject", Outcome.Reject)]
    [InlineData("Reject Approve", Outcome.ApproveChanged)]
    [InlineData("Reject Answer", Outcome.Answer)]
    [InlineData("Reject ProposeReject", Outcome.ReferToCouncil)]
    public void Together_they_are_what_the_path_of_the_case_is_told(string each, Outcome together)
    {
        Clause[] clauses = [.. each.Split(' ').Select(Enum.Parse<Outcome>).Select(outcome => unsaid with { Outcome = outcome })];

        Assert.Equal(together, ClauseOutcomes.Together(BodyFunction.Board, clauses[0].Outcome!.Value, clauses));
    }

    [Theory]
    [InlineData(Outcome.Approve)]
    [InlineData(Outcome.Reject)]
    [InlineData(Outcome.Dismiss)]
    public void What_was_said_of_all_is_shown_again_by_an_outcome_that_gives_the_same(Outcome said)
    {
        var clauses = Board(said, [], council, own);

        var shown = ClauseOutcomes.Said(BodyFunction.Board, ClauseOutcomes.Together(BodyFunction.Board, said, clauses), clauses, [council, own]);

        Assert.Equal(Outcomes(clauses), Outcomes(Board(shown, [], council, own)));
    }

    [Fact]
    public void A_released_definition_has_a_way_for_every_outcome()
    {
        string[] known = ["propose", "proposeChanged", "forward", "approve", "approveChanged", "reject", "referToCouncil", "sendBack", "postpone"];

        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Contains(outcome.Id(), known));
        Assert.All(Enum.GetValues<Outcome>().Where(outcome => outcome.IsDecision()), outcome => Assert.Contains(outcome.Id(), known[3..6]));
    }

    [Fact]
    public void What_was_stored_before_clauses_had_outcomes_is_read_without_one()
    {
        var older = JsonSerializer.Deserialize<Clause>("""{"number":2,"text":"Anta.","effect":"None","planYear":null,"isConfirmed":true}""", stored)!;

        Assert.Equal((null, null, null), (older.Outcome, older.Reason, older.Declined));
        Assert.True(ClauseList.IsDecided(older, Outcome.Approve, [older]));
    }

    private static readonly JsonSerializerOptions stored = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static IReadOnlyList<Clause> Board(Outcome all, IReadOnlyList<SetApart?> apart, params Clause[] proposed) => ConcludedClauses.Of(BodyFunction.Board, all, [], apart, proposed);

    private static string Outcomes(IEnumerable<Clause> clauses) => string.Join(' ', clauses.Select(clause => clause.Outcome));

    private static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
