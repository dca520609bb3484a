using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;

namespace Arende.Tests.Appeals;

public class AppealTests
{
    private static readonly DateOnly Decided = new(2025, 4, 7);
    private static readonly DateOnly LastDay = new(2025, 5, 2);
    private static readonly DateOnly Today = new(2025, 5, 20);

    // KL 13:5-6: to the municipality, too.
    [Theory]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-05-03", true)]
    public void One_that_comes_to_the_municipality_on_the_last_day_is_in_time_and_the_day_after_is_late(string on, bool isLate) =>
        Assert.Equal(isLate, Noted(new AppealReceived(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), null)).IsLate);

    [Fact]
    public void One_under_the_local_government_act_is_sent_on_also_when_it_is_late_since_the_court_judges_that()
    {
        var appeal = Noted(new AppealReceived(LastDay.AddDays(1), null));

        Assert.Equal(Rule.AppealIsForTheCourt, Refused(() => appeal.Dismiss(Today, "Beslut 12.", Today)));
        appeal.SendToCourt(" Förvaltningsrätten i Strandköping ", Today, null, Today);

        Assert.Equal(("Förvaltningsrätten i Strandköping", Today, false), (appeal.Court, appeal.SentOn, appeal.IsWithUs));
        appeal.End(Ruling.Ended, "Avvisat, mål 17-25.");
        Assert.Equal(Ruling.Ended, appeal.Ruling);
    }

    // FL 44-45 §§: three weeks from when this party got the decision; the municipality dismisses what is late.
    [Fact]
    public void A_late_administrative_appeal_is_dismissed_by_the_municipality_and_not_sent()
    {
        var appeal = Noted(new AppealReceived(new(2025, 5, 6), null) { ServedOn = new(2025, 4, 14) }, AppealKind.Administrative);

        Assert.True(appeal.IsLate);
        Assert.Equal(Rule.LateAppealIsDismissed, Refused(() => appeal.SendToCourt("Förvaltningsrätten", Today, null, Today)));
        appeal.Dismiss(Today, "Delegationsbeslut 12.", Today);
        Assert.Equal(Rule.AppealHasEnded, Refused(() => appeal.End(Ruling.Upheld, "Mål 17-25.")));
        Assert.Equal(Rule.AppealIsDealtWith, Refused(() => appeal.Dismiss(Today, "En gång till.", Today)));
    }

    [Fact]
    public void An_administrative_appeal_is_in_time_on_the_last_of_the_partys_own_three_weeks()
    {
        Assert.False(Noted(new AppealReceived(new(2025, 5, 5), null) { ServedOn = new(2025, 4, 14) }, AppealKind.Administrative).IsLate);
        // When the party got it isn't known: it is taken up.
        Assert.False(Noted(new AppealReceived(Today, null), AppealKind.Administrative).IsLate);
    }

    [Fact]
    public void One_that_came_to_the_court_is_not_sent_on()
    {
        var appeal = Noted(new AppealReceived(LastDay, null) { ToCourt = true });

        Assert.False(appeal.IsWithUs);
        Assert.Equal(Rule.AppealIsDealtWith, Refused(() => appeal.SendToCourt("Förvaltningsrätten", Today, null, Today)));
    }

    [Fact]
    public void It_is_sent_to_a_named_court_on_a_day_that_can_be()
    {
        var appeal = Noted(new AppealReceived(LastDay, null));

        Assert.Equal(Rule.CourtIsMissing, Refused(() => appeal.SendToCourt(" ", Today, null, Today)));
        Assert.Equal(Rule.SentDateIsInvalid, Refused(() => appeal.SendToCourt("Förvaltningsrätten", LastDay.AddDays(-1), null, Today)));
        Assert.Equal(Rule.SentDateIsInvalid, Refused(() => appeal.SendToCourt("Förvaltningsrätten", Today.AddDays(1), null, Today)));
    }

    [Fact]
    public void It_is_of_clauses_that_the_body_decided()
    {
        Assert.Equal([1, 2], Noted(new AppealReceived(LastDay, null) { Clauses = [2, 1, 2] }).Clauses);
        Assert.Equal(Rule.AppealedClauseIsUnknown, Refused(() => Noted(new AppealReceived(LastDay, null) { Clauses = [3] })));
    }

    [Theory]
    [InlineData("2025-04-06")]
    [InlineData("2025-05-03")]
    public void The_day_on_which_the_party_got_the_decision_lies_between_it_and_the_appeal(string served) =>
        Assert.Equal(Rule.ServedDateIsInvalid, Refused(() => Noted(new AppealReceived(LastDay, null) { ServedOn = DateOnly.Parse(served, System.Globalization.CultureInfo.InvariantCulture) }, AppealKind.Administrative)));

    [Fact]
    public void A_ruling_that_is_appealed_further_withholds_legal_force_again()
    {
        var appeal = Ruled(Ruling.Upheld);
        Assert.False(appeal.Stands);

        appeal.TakeFurther("Kammarrätten i Stockholm", Today, "Vera Sökande", Today);

        Assert.True(appeal.Stands);
        Assert.Equal((Ruling.Upheld, "Vera Sökande"), (Assert.Single(appeal.Further).Appealed, appeal.Further[0].By));
    }

    [Theory]
    [InlineData(Ruling.Upheld)]
    [InlineData(Ruling.Annulled)]
    public void Without_leave_to_appeal_the_ruling_below_is_final(Ruling below)
    {
        var appeal = Ruled(below);
        appeal.TakeFurther("Kammarrätten i Stockholm", Today, null, Today);

        appeal.DecideLeave(LeaveToAppeal.Refused, Today, null, Today);

        Assert.Equal((below, false), (appeal.Ruling, appeal.Stands));
        Assert.Equal("Förvaltningsrätten, mål 12", appeal.RulingNote);
    }

    [Theory]
    [InlineData(Ruling.Upheld)]
    [InlineData(Ruling.Annulled)]
    public void Withdrawn_before_the_court_above_has_given_leave_the_ruling_below_holds(Ruling below)
    {
        var appeal = Ruled(below);
        appeal.TakeFurther("Kammarrätten i Stockholm", Today, null, Today);
        Assert.True(appeal.AwaitsRuling);

        appeal.End(Ruling.Ended, "Kammarrätten, mål 40, återkallat");

        Assert.Equal((below, false, "Kammarrätten, mål 40, återkallat"), (appeal.Ruling, appeal.Stands, appeal.RulingNote));
    }

    [Fact]
    public void With_leave_to_appeal_the_court_above_rules_and_its_ruling_holds()
    {
        var appeal = Ruled(Ruling.Upheld);
        appeal.TakeFurther("Kammarrätten i Stockholm", Today, null, Today);

        appeal.DecideLeave(LeaveToAppeal.Granted, Today, null, Today);
        Assert.True(appeal.Stands);
        appeal.End(Ruling.Annulled, "Kammarrätten, mål 40");

        Assert.Equal((Ruling.Annulled, false), (appeal.Ruling, appeal.Stands));
    }

    [Fact]
    public void A_further_appeal_is_of_a_ruling_to_a_named_court_on_a_day_that_can_be()
    {
        Assert.Equal(Rule.NoRulingToAppeal, Refused(() => Noted(new AppealReceived(LastDay, null)).TakeFurther("Kammarrätten", Today, null, Today)));
        Assert.Equal(Rule.CourtIsMissing, Refused(() => Ruled(Ruling.Upheld).TakeFurther(" ", Today, null, Today)));
        Assert.Equal(Rule.FurtherDateIsInvalid, Refused(() => Ruled(Ruling.Upheld).TakeFurther("Kammarrätten", Today.AddDays(1), null, Today)));
        Assert.Equal(Rule.NoLeaveIsAwaited, Refused(() => Ruled(Ruling.Upheld).DecideLeave(LeaveToAppeal.Granted, Today, null, Today)));
    }

    private static Appeal Ruled(Ruling ruling)
    {
        var appeal = Noted(new AppealReceived(LastDay, null) { ToCourt = true });
        appeal.End(ruling, "Förvaltningsrätten, mål 12");
        return appeal;
    }

    private static Appeal Noted(AppealReceived received, AppealKind kind = AppealKind.LegalReview)
    {
        var board = new Meeting(UsualBodies.Board, Decided);
        var item = board.Add(CaseId.New(), Decided);
        board.Enter(item.CaseId, new EnteredOutcome(Outcome.Approve, null, [new(1, "Bygg.") { Outcome = Outcome.Approve }, new(2, "Köp.") { Outcome = Outcome.Approve }], PersonId.New(), default), Decided);
        board.Close([53], Decided);
        return new Appeal(AppealedDecision.Of(item, Decided), received, kind, LastDay, Today, PersonId.New(), default);
    }

    private static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
