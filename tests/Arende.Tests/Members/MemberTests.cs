using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Members;

namespace Arende.Tests.Members;

public class MemberTests
{
    static readonly MemberFacts Facts = new("Test  Testsson", " X ", false, 3, new(2023, 1, 1), null, null);

    [Fact]
    public void A_name_is_one_line_and_only_a_substitute_has_an_order_of_entry()
    {
        var member = new Member(UsualBodies.Board.Id, Facts);
        Assert.Equal(("Test Testsson", "X", null), (member.Name, member.Party, member.OrderOfEntry));
        member.Change(Facts with { IsSubstitute = true });
        Assert.Equal(3, member.OrderOfEntry);
    }

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    [InlineData("2024-06-30", true)]
    [InlineData("2024-07-01", false)]
    public void Somebody_is_of_the_body_from_the_first_day_through_the_last(string day, bool expected) =>
        Assert.Equal(expected, new Member(UsualBodies.Board.Id, Facts with { Until = new(2024, 6, 30) }).IsOn(DateOnly.Parse(day, null)));

    [Fact]
    public void What_is_said_of_a_member_has_bounds()
    {
        Assert.Equal(Rule.NameIsMissing, Refused(Facts with { Name = " " }));
        Assert.Equal(Rule.PartyIsTooLong, Refused(Facts with { Party = new string('x', Member.LongestParty + 1) }));
        Assert.Equal(Rule.MemberEndsBeforeBeginning, Refused(Facts with { Until = new(2022, 12, 31) }));
        Assert.Equal(Rule.DateIsUnreasonable, Refused(Facts with { From = new(202, 1, 1) }));
        Assert.Equal(Rule.OrderOfEntryIsInvalid, Refused(Facts with { IsSubstitute = true, OrderOfEntry = 0 }));
    }

    [Fact]
    public void Who_has_attended_is_ended_and_not_removed()
    {
        var member = new Member(UsualBodies.Board.Id, Facts);
        member.MustBeRemovable();
        member.Attend();
        Assert.Equal(Rule.MemberHasAttended, Assert.Throws<BrokenRuleException>(member.MustBeRemovable).Rule);
        member.Change(Facts with { Until = new(2025, 1, 1) });
        Assert.Equal(new DateOnly(2025, 1, 1), member.Until);
    }

    static Rule Refused(MemberFacts facts) => Assert.Throws<BrokenRuleException>(() => new Member(UsualBodies.Board.Id, facts)).Rule;
}
