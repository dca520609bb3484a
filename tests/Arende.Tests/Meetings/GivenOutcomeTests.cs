using Arende.Application.Meetings;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class GivenOutcomeTests
{
    private static readonly Clause[] proposed = [new(1, "Anta avgifterna."), new(2, "Godkänna underlaget.")];

    [Fact]
    public void A_clause_that_is_emptied_under_a_yes_is_struck() =>
        Assert.Equal(["Anta avgifterna."], Left(new GivenOutcome(Outcome.Approve, null, ["Anta avgifterna.", ""])));

    [Fact]
    public void A_clause_with_a_yes_of_its_own_keeps_the_words_that_were_written() =>
        Assert.Equal(["Anta lägre avgifter.", "Godkänna underlaget."], Left(new GivenOutcome(Outcome.Reject, "Nej.", ["Anta lägre avgifter.", "Godkänna underlaget."]) { Apart = [new SetApart(Outcome.Approve), null] }));

    [Fact]
    public void What_stands_as_proposed_is_not_changed() =>
        Assert.Equal(Outcome.Approve, new GivenOutcome(Outcome.Approve, null, ["Anta avgifterna."]).AsWritten(proposed).All);

    [Fact]
    public void A_form_with_other_words_is_another_form() =>
        Assert.NotEqual(Asked("Anta avgifterna."), Asked("Anta lägre avgifter."));

    [Fact]
    public void A_reason_alone_is_kept() => Assert.Equal(new SetApart(null, "Det ryms inte."), SetApart.Of(null, "Det ryms inte."));

    [Fact]
    public void A_clause_that_is_turned_down_by_itself_without_a_reason_is_named()
    {
        var given = new GivenOutcome(Outcome.Approve, null, []) { Apart = [null, new SetApart(Outcome.Reject, " ")] };

        var refused = Assert.Throws<BrokenRuleException>(given.MustGiveReasons);

        Assert.Equal((Rule.ReasonIsMissing, 1), (refused.Rule, refused.Clause));
    }

    [Fact]
    public void The_whole_s_reason_is_that_of_a_clause_without_one()
    {
        var given = new GivenOutcome(Outcome.Approve, "Det ryms inte.", []) { Apart = [null, new SetApart(Outcome.Reject)] };

        Assert.Null(Record.Exception(given.MustGiveReasons));
    }

    private static IEnumerable<string> Left(GivenOutcome given)
    {
        var written = given.AsWritten(proposed);
        return ConcludedClauses.Of(BodyFunction.Council, written.All, written.Changed, written.Apart, proposed).Select(clause => clause.Text);
    }

    private static string Asked(string text) => new CouncilDecision(new DateOnly(2025, 1, 1), 1, new GivenOutcome(Outcome.Approve, null, [text])).Asked().ToJsonString();
}
