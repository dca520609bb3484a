using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.Members;

namespace Arende.Tests.Meetings;

public class AttendanceTests
{
    readonly Member chair = Elected("Olle Ordförande");
    readonly Member verifier = Elected("Jonna Justerare");
    readonly Member away = Elected("Rune Reservant");
    readonly Member first = Elected("Eskil Ersättare", order: 1);
    readonly Member second = Elected("Ebba Ersättare", order: 2);

    [Fact]
    public void A_substitute_serves_for_a_member_who_does_not()
    {
        var list = Of([Serves(chair), Serves(verifier), Is(away, Presence.Present), Serves(first, away.Id), Is(second, Presence.Present)]);

        Assert.Equal(["Olle Ordförande", "Jonna Justerare", "Eskil Ersättare"], list.Serving.Select(one => one.Name));
        Assert.Equal(away.Id, list.People.Single(one => one.MemberId == first.Id).For);
    }

    [Fact]
    public void A_substitute_who_serves_for_nobody_is_refused() =>
        Assert.Equal(Rule.SubstituteServesForNobody, Refused([Serves(chair), Serves(first)]));

    [Fact]
    public void Nobody_serves_in_the_place_of_who_serves_or_has_a_substitute()
    {
        Assert.Equal(Rule.MemberServesAlready, Refused([Serves(chair), Serves(first, chair.Id)]));
        Assert.Equal(Rule.MemberServesAlready, Refused([Serves(first, away.Id), Serves(second, away.Id)]));
    }

    [Fact]
    public void The_chair_and_the_verifiers_serve_and_are_not_the_same()
    {
        AttendanceAnswer[] answers = [Serves(chair), Serves(verifier)];
        Assert.Equal(Rule.ChairDoesNotServe, Refused(answers, away.Id));
        Assert.Equal(Rule.VerifierDoesNotServe, Refused(answers, chair.Id, away.Id));
        Assert.Equal(Rule.VerifierDoesNotServe, Refused(answers, chair.Id, chair.Id));
        Assert.Equal(["Olle Ordförande", "Jonna Justerare"], Of(answers, chair.Id, verifier.Id).VerifiedBy.Select(one => one.Name));
    }

    [Fact]
    public void One_or_two_verify_and_not_more()
    {
        AttendanceAnswer[] answers = [Serves(chair), Serves(verifier), Serves(away)];
        Assert.Equal(2, Of(answers, chair.Id, verifier.Id, away.Id).Verifiers.Count);
        Assert.Equal(Rule.VerifiersAreTooMany, Refused(answers, null, chair.Id, verifier.Id, away.Id));
    }

    [Fact]
    public void KL_6_27_more_than_half_of_the_members_must_serve()
    {
        Assert.True(Of([Serves(chair), Serves(verifier)]).HasQuorum);
        Assert.False(Of([Serves(chair)]).HasQuorum);
        // Half of four is not more than half; a substitute who listens counts for nothing.
        var fourth = Elected("Vera Viceordförande");
        var list = Attendance.Of([chair, verifier, away, fourth, first], [Serves(chair), Serves(verifier), Is(first, Presence.Present)], null, [], null);
        Assert.False(list.HasQuorum);
    }

    [Fact]
    public void Who_is_not_named_is_absent_and_each_writing_has_its_number()
    {
        var list = Of([Serves(chair)]);
        Assert.Equal(4, list.People.Count(one => one.Presence == Presence.Absent));
        Assert.Equal((1, 2), (list.Revision, Attendance.Of([chair], [], null, [], list).Revision));
    }

    Attendance Of(AttendanceAnswer[] answers, MemberId? leads = null, params MemberId[] verifiers) => Attendance.Of([chair, verifier, away, first, second], answers, leads, verifiers, null);

    Rule Refused(AttendanceAnswer[] answers, MemberId? leads = null, params MemberId[] verifiers) => Assert.Throws<BrokenRuleException>(() => Of(answers, leads, verifiers)).Rule;

    static AttendanceAnswer Serves(Member member, MemberId? @for = null) => new(member.Id, Presence.Serves, @for);

    static AttendanceAnswer Is(Member member, Presence presence) => new(member.Id, presence);

    static Member Elected(string name, int? order = null) => new(UsualBodies.Board.Id, new MemberFacts(name, "", order is not null, order, new(2023, 1, 1), null, null));
}
