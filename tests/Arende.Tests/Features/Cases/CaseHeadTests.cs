using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Features.Cases;

namespace Arende.Tests.Features.Cases;

public class CaseHeadTests
{
    private static readonly Clause own = new(1, "Köpa in träden.") { Voice = ClauseVoice.OfCommittee, Outcome = Outcome.Approve };
    private static readonly Clause toBoard = new(2, "Anta planen.") { Voice = ClauseVoice.ToBoard, Outcome = Outcome.Propose };

    [Fact]
    public void What_a_committee_has_decided_itself_is_settled_and_what_it_proposes_is_left() => Assert.Equal([toBoard], Left());

    [Fact]
    public void What_a_court_has_annulled_is_left_again() => Assert.Equal([own, toBoard], Left(Ruling.Annulled));

    private static IReadOnlyList<Clause> Left(params Ruling?[] rulings)
    {
        var about = new Case(new CaseNumber("KS", 2026, 1), "Träd", new Person("Eva Ek", "Handläggare", "eva@example.se", UnitId.New(), Role.CaseOfficer), AccessLevel.Open, DateTimeOffset.UnixEpoch);
        var decision = new CaseDecision(
            MeetingId.New(), UsualBodies.Committee, new DateOnly(2026, 1, 7), null, null, null, 1, 1, 1, Outcome.Propose, null, [own, toBoard]) { CaseId = about.Id, Rulings = rulings };
        var head = new CaseHead(about, "KS 2026-1", "", "", 0, 0, 0, 0, 0, 0, false, [decision]);
        return head.Settled.Left(about.Id, [own, toBoard]);
    }
}
