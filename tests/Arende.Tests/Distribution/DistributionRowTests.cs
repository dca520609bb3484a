using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;

namespace Arende.Tests.Distribution;

public class DistributionRowTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_recipient_without_an_address_is_an_open_row()
    {
        var row = Row(mailbox: null);

        Assert.Equal((DistributionState.Unmatched, 0), (row.State, row.Attempt));
    }

    [Fact]
    public void A_settled_row_waits_to_be_sent()
    {
        var row = Row(mailbox: null);

        row.Settle(null, "registrator@lansstyrelsen.example");

        Assert.Equal((DistributionState.Waiting, 1), (row.State, row.Attempt));
    }

    [Fact]
    public void What_is_not_held_is_not_taken_back()
    {
        var row = Row(mailbox: null);
        row.Settle(null, "registrator@lansstyrelsen.example");

        Assert.Equal(Rule.DistributionRowIsSettled, Broken(row.TakeBack));
        Assert.Equal(DistributionState.Waiting, row.State);
    }

    [Theory]
    [InlineData("länsstyrelsen")]
    [InlineData("a@b.se\nBcc: c@d.se")]
    [InlineData("Länsstyrelsen <a@b.se>")]
    public void An_address_that_is_none_is_refused(string address) =>
        Assert.Equal(Rule.AddressIsInvalid, Broken(() => Row(mailbox: null).Settle(null, address)));

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused() =>
        Assert.Equal(Rule.AddressIsTooLong, Broken(() => Row(mailbox: null).Settle(null, "a@" + new string('b', 253))));

    [Fact]
    public void What_is_on_its_way_is_not_sent_again() =>
        Assert.Equal(Rule.DistributionRowIsSettled, Broken(() => Row("ksk@strandkoping.example").SendAgain()));

    [Fact]
    public void Who_follows_another_stays_whom_it_is_for_and_no_attempt_is_used_twice()
    {
        var unit = UnitId.New();
        var row = new DistributionRow(CaseId.New(), Guid.NewGuid(), new Recipient(1, "Kommunstyrelsekontoret", unit, "ksk@strandkoping.example"), Now);
        var leader = Row("ksk@strandkoping.example");
        row.Bounce("550 no such mailbox", Now);
        row.SendAgain();

        row.Follow(leader);
        Assert.Equal((leader.Id, (UnitId?)unit, 2), (row.SentWith, row.UnitId, row.Attempt));

        row.GoAlone();
        Assert.Null(row.SentWith);
    }

    [Fact]
    public void A_bounce_can_be_sent_again_as_a_new_attempt()
    {
        var row = Row("ksk@strandkoping.example");
        row.Bounce("550 no such mailbox", Now);

        row.SendAgain();

        Assert.Equal((DistributionState.Waiting, 2, null), (row.State, row.Attempt, row.Result));
    }

    [Fact]
    public void A_late_sent_notice_does_not_undo_an_acknowledgement()
    {
        var row = Row("ksk@strandkoping.example");
        row.Acknowledge(People.Manager.Id, Now);

        row.WasSent(Now);

        Assert.Equal(DistributionState.Acknowledged, row.State);
    }

    [Fact]
    public void A_mail_that_comes_back_does_not_undo_an_acknowledgement()
    {
        var row = Row("ksk@strandkoping.example");
        row.WasSent(Now);
        row.Acknowledge(People.Manager.Id, Now);

        row.Bounce("550 no such mailbox", Now);

        Assert.Equal((DistributionState.Acknowledged, null), (row.State, row.Result));
    }

    [Theory]
    [InlineData(DistributionState.Unmatched, true, false)]
    [InlineData(DistributionState.Waiting, false, false)]
    [InlineData(DistributionState.Sent, false, true)]
    [InlineData(DistributionState.Bounced, true, true)]
    [InlineData(DistributionState.Acknowledged, false, false)]
    [InlineData(DistributionState.ByHand, true, false)]
    [InlineData(DistributionState.Withheld, true, false)]
    public void What_may_be_done_with_a_row_is_what_is_not_refused(DistributionState state, bool maySettle, bool maySendAgain)
    {
        Assert.Equal((maySettle, maySendAgain), (state.MaySettle(), state.MaySendAgain()));
        Assert.Equal(maySettle, Works(() => In(state).Settle(null, "registrator@lansstyrelsen.example")));
        Assert.Equal(maySendAgain, Works(() => In(state).SendAgain()));
    }

    private static DistributionRow In(DistributionState state)
    {
        var row = Row(state == DistributionState.Unmatched ? null : "enhet@kommunen.example");
        if (state == DistributionState.Sent) row.WasSent(Now);
        if (state == DistributionState.Bounced) row.Bounce("550", Now);
        if (state == DistributionState.Acknowledged) row.Acknowledge(People.Manager.Id, Now);
        if (state == DistributionState.ByHand) row = Letter();
        if (state == DistributionState.Withheld) row.Withhold();
        return row;
    }

    private static bool Works(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (BrokenRuleException)
        {
            return false;
        }
    }

    [Fact]
    public void A_letter_waits_until_somebody_ticks_it_off()
    {
        var row = Letter();
        Assert.Equal((DistributionState.ByHand, 0), (row.State, row.Attempt));

        row.HandOver(People.Manager.Id, Now);

        Assert.Equal((DistributionState.Sent, Now, People.Manager.Id), (row.State, row.SentAt, row.SentBy));
        Assert.Equal(Rule.DistributionRowIsSettled, Broken(() => row.HandOver(People.Manager.Id, Now)));
    }

    [Fact]
    public void A_letter_waits_for_the_minutes_of_its_decision_and_is_not_handed_over_before()
    {
        var row = Letter(awaitsMinutes: true);
        Assert.Equal((DistributionState.AwaitsMinutes, 0, false), (row.State, row.Attempt, row.IsToGo));
        Assert.Equal(Rule.HandedOverBeforeVerified, Broken(() => row.HandOver(People.Manager.Id, Now)));

        row.MinutesWereVerified(Now);

        Assert.Equal((DistributionState.ByHand, null), (row.State, row.GoesAt));
        row.HandOver(People.Manager.Id, Now);
    }

    [Fact]
    public void Settled_to_a_letter_it_waits_for_the_minutes_as_well()
    {
        var row = Row(mailbox: null);
        row.Settle(DistributionChannel.Post, null, null, awaitsMinutes: true);
        Assert.Equal(DistributionState.AwaitsMinutes, row.State);
    }

    [Fact]
    public void What_a_mail_takes_is_not_ticked_off_by_hand() =>
        Assert.Equal(Rule.DistributionRowIsSettled, Broken(() => Row("ksk@strandkoping.example").HandOver(People.Manager.Id, Now)));

    [Fact]
    public void Another_way_can_be_chosen_and_a_letter_keeps_no_address()
    {
        var row = In(DistributionState.Bounced);

        row.Settle(DistributionChannel.Post, null, "enhet@kommunen.example");

        Assert.Equal((DistributionState.ByHand, null, 2), (row.State, row.Address, row.Attempt));
    }

    [Fact]
    public void Only_what_waits_is_withheld()
    {
        var row = In(DistributionState.Sent);
        row.Withhold();
        Assert.Equal(DistributionState.Sent, row.State);
    }

    [Fact]
    public void Who_leads_to_the_same_follows_the_first_also_through_one_that_follows()
    {
        var (first, second, third) = (In(DistributionState.Sent), Row(null), Row(null));
        second.Follow(first);

        third.Follow(second);

        Assert.Equal((first.Id, first.Id), (second.SentWith, third.SentWith));
        Assert.Equal((DistributionState.Sent, first.Address, first.SentAt), (third.State, third.Address, third.SentAt));
    }

    private static DistributionRow Letter(bool awaitsMinutes = false) =>
        new(CaseId.New(), Guid.NewGuid(), new Recipient(1, "Anna Andersson, Storgatan 1, 761 30 Norrtälje", null, null), Now, DistributionChannel.Post, awaitsMinutes: awaitsMinutes);

    private static DistributionRow Row(string? mailbox) =>
        new(CaseId.New(), Guid.NewGuid(), new Recipient(1, "Kommunstyrelsekontoret", null, mailbox), Now);

    private static Rule Broken(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
