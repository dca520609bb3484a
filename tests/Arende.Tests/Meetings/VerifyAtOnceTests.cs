using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.Notices;

namespace Arende.Tests.Meetings;

public class VerifyAtOnceTests
{
    static readonly DateOnly Day = new(2025, 4, 7);
    static readonly DateOnly Today = new(2025, 4, 20);
    readonly Meeting board = new(UsualBodies.Board, Day);
    readonly CaseId urgent = CaseId.New();
    readonly CaseId other = CaseId.New();

    [Fact]
    public void Some_sections_are_verified_and_the_rest_later()
    {
        Close();

        Assert.Equal([urgent], board.VerifyAtOnce([urgent], Day, Today).Select(item => item.CaseId));
        Assert.False(board.IsVerified);
        Assert.Equal((true, false), (board.HasVerified(board.Item(urgent)), board.HasVerified(board.Item(other))));

        Assert.Equal([other], board.Verify(Day.AddDays(3), Today).Select(item => item.CaseId));
        Assert.Equal((Day, (DateOnly?)Day.AddDays(3)), (board.Item(urgent).VerifiedAtOnceOn, board.VerifiedOn));
    }

    [Fact]
    public void A_section_is_verified_once_and_of_a_closed_meeting()
    {
        board.Add(urgent, Day);
        Enter(urgent);
        Assert.Equal(Rule.MeetingIsNotClosed, Refused(() => board.VerifyAtOnce([urgent], Day, Today)));
        board.Close([53], Today);
        Assert.Equal(Rule.NothingToVerifyAtOnce, Refused(() => board.VerifyAtOnce([], Day, Today)));
        board.VerifyAtOnce([urgent], Day, Today);
        Assert.Equal(Rule.MinutesAreVerified, Refused(() => board.VerifyAtOnce([urgent], Day, Today)));
    }

    [Fact]
    public void The_rest_is_not_verified_before_what_was_at_once()
    {
        Close();
        board.VerifyAtOnce([urgent], Day.AddDays(2), Today);

        Assert.Equal(Rule.VerifiedBeforeWhatWasAtOnce, Refused(() => board.Verify(Day.AddDays(1), Today)));
    }

    [Fact]
    public void What_was_verified_at_once_is_not_corrected_and_its_text_is_frozen()
    {
        Close();
        board.WriteText(urgent, "Så här sades det.", Today);
        board.VerifyAtOnce([urgent], Day, Today);

        Assert.Equal(Rule.MinutesAreVerified, Refused(() => board.Correct(urgent, Entered)));
        Assert.Equal(Rule.MinutesAreVerified, Refused(() => board.WriteText(urgent, "Annat.", Today)));
        Assert.Equal("Så här sades det.", board.Item(urgent).MinutesText);
        board.Correct(other, Entered);
        board.WriteText(other, "Mer.", Today);
    }

    [Fact]
    public void A_text_is_written_from_the_meetings_day_until_the_minutes_are_verified()
    {
        board.Add(urgent, Day);
        Assert.Equal(Rule.TextBeforeMeeting, Refused(() => board.WriteText(urgent, "Text", Day.AddDays(-1))));
        board.WriteText(urgent, " Text ", Day);
        Assert.Equal(("Text", 1), (board.Item(urgent).MinutesText, board.Item(urgent).TextRevision));
        board.WriteText(urgent, " ", Day);
        Assert.Null(board.Item(urgent).MinutesText);
        Enter(urgent);
        board.Close([53], Today);
        board.Verify(Day, Today);
        Assert.Equal(Rule.MinutesAreVerified, Refused(() => board.WriteText(urgent, "Text", Today)));
    }

    [Fact]
    public void Minutes_of_a_body_whose_members_are_kept_are_not_verified_before_somebody_is_elected_to_and_the_chair_is_known()
    {
        Close(keepsMembers: true);
        Assert.Equal(Rule.VerifiersAreMissing, Refused(() => board.Verify(Day, Today)));
        Assert.Equal(Rule.VerifiersAreMissing, Refused(() => board.VerifyAtOnce([urgent], Day, Today)));

        var member = new Member(board.BodyId, new MemberFacts("Jonna Justerare", "", false, null, new(2023, 1, 1), null, null));
        board.Attend(Attendance.Of([member], [new(member.Id, Presence.Serves)], null, [], null), Today);
        Assert.Equal(Rule.VerifiersAreMissing, Refused(() => board.Verify(Day, Today)));
        var chair = new Member(board.BodyId, new MemberFacts("Olle Ordförande", "", false, null, new(2023, 1, 1), null, null));
        board.Attend(Attendance.Of([chair, member], [new(chair.Id, Presence.Serves), new(member.Id, Presence.Serves)], null, [member.Id], null), Today);
        Assert.Equal(Rule.ChairIsMissing, Refused(() => board.Verify(Day, Today)));
        Assert.Equal(Rule.ChairIsMissing, Refused(() => board.VerifyAtOnce([urgent], Day, Today)));

        board.Attend(Attendance.Of([chair, member], [new(chair.Id, Presence.Serves), new(member.Id, Presence.Serves)], chair.Id, [member.Id], null), Today);
        board.Verify(Day, Today);
        Assert.Equal(Rule.MinutesAreVerified, Refused(() => board.Attend(board.Attendance!, Today)));
    }

    [Fact]
    public void Each_verification_has_a_notice_of_its_own()
    {
        Close();
        var atOnce = Notice.OfAtOnce(board, board.VerifyAtOnce([urgent], Day, Today), Day);
        board.Verify(Day.AddDays(3), Today);
        var whole = new Notice(board, Day.AddDays(3));

        Assert.Equal([53], atOnce.Paragraphs!);
        Assert.Equal(Day.AddDays(2), atOnce.DueOn);
        Assert.Equal([urgent], board.InOrder.Where(atOnce.Covers).Select(item => item.CaseId));
        Assert.Equal([other], board.InOrder.Where(whole.Covers).Select(item => item.CaseId));
    }

    void Close(bool keepsMembers = false)
    {
        foreach (var id in new[] { urgent, other })
        {
            board.Add(id, Day);
            Enter(id);
        }
        board.Close([53, 54], Today, keepsMembers);
    }

    static EnteredOutcome Entered => new(Outcome.Approve, null, [Clause.Of(1, "Godkänna.")], default, default);

    void Enter(CaseId id) => board.Enter(id, Entered, Today);

    static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
