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
    readonly List<CaseId> items = [];

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

    [Fact]
    public void While_the_meeting_goes_on_the_items_before_it_get_their_sections_too()
    {
        Open(3);
        Enter(items[0]);
        Enter(items[1]);

        Assert.Equal(2, board.PlacesToNumber([items[1]], Today));
        Assert.Equal([items[1]], board.TakeEffectAtOnce([items[1]], [53, 54], Today).Select(item => item.CaseId));
        board.VerifyAtOnce([items[1]], Day, Today);

        Assert.Equal([53, 54, null], board.InOrder.Select(item => item.Paragraph));
        Assert.Equal([null, Outcome.Approve, null], board.InOrder.Select(item => item.Outcome));
        Assert.False(board.IsClosed);
    }

    [Fact]
    public void While_the_meeting_goes_on_nothing_is_verified_before_what_stands_before_it_is_dealt_with()
    {
        Open(2);
        Enter(items[1]);
        Assert.Equal(Rule.ItemsBeforeLackOutcome, Refused(() => board.TakeEffectAtOnce([items[1]], [53, 54], Today)));
        Assert.Equal(Rule.ItemsBeforeLackOutcome, Refused(() => board.TakeEffectAtOnce([items[0]], [53], Today)));

        board.Order([items[1], items[0]]);
        board.TakeEffectAtOnce([items[1]], [53], Today);
    }

    [Fact]
    public void What_has_its_section_keeps_its_place_and_is_not_taken_off()
    {
        Open(4);
        Enter(items[0]);
        Enter(items[1]);
        board.TakeEffectAtOnce([items[1]], [53, 54], Today);
        board.VerifyAtOnce([items[1]], Day, Today);

        Assert.Equal(Rule.AgendaItemKeepsPlace, Refused(() => board.Order([items[1], items[0], items[2], items[3]])));
        Assert.Equal(Rule.AgendaItemKeepsPlace, Refused(() => board.Order([items[0], items[2], items[1], items[3]])));
        board.Order([items[0], items[1], items[3], items[2]]);
        board.Clear(items[0], Today);
        Assert.Equal(Rule.AgendaItemHasParagraph, Refused(() => board.Withdraw(items[0])));
        board.Withdraw(items[3]);
    }

    [Fact]
    public void What_was_verified_while_the_meeting_goes_on_is_not_entered_anew_and_the_meeting_is_not_cancelled()
    {
        Open(2);
        Enter(items[0]);
        board.TakeEffectAtOnce([items[0]], [53], Today);
        board.VerifyAtOnce([items[0]], Day, Today);

        Assert.Equal(Rule.AgendaItemHasOutcome, Refused(() => Enter(items[0])));
        Assert.Equal(Rule.AgendaItemHasOutcome, Refused(() => board.Cancel("Snöstorm.")));
        Assert.Equal(Rule.MinutesAreVerified, Refused(() => board.TakeEffectAtOnce([items[0]], [], Today)));
    }

    [Fact]
    public void The_closing_gives_the_rest_their_sections()
    {
        Open(2);
        Enter(items[0]);
        board.TakeEffectAtOnce([items[0]], [53], Today);
        board.VerifyAtOnce([items[0]], Day, Today);
        Enter(items[1]);

        Assert.Equal([items[1]], board.Close([58], Today).Select(item => item.CaseId));
        Assert.Equal([53, 58], board.InOrder.Select(item => item.Paragraph));
    }

    [Fact]
    public void While_the_meeting_goes_on_nothing_is_verified_before_somebody_is_elected_to()
    {
        Open(1);
        Enter(items[0]);
        Assert.Equal(Rule.VerifiersAreMissing, Refused(() => board.TakeEffectAtOnce([items[0]], [53], Today, keepsMembers: true)));
    }

    [Fact]
    public void A_list_that_was_verified_while_the_meeting_goes_on_stays_noted()
    {
        var report = board.AddReport();
        board.Report(report.Id, urgent, Day.AddDays(-1));
        Enter(urgent);
        board.Note(report.Id, Today);
        board.TakeEffectAtOnce([urgent], [53], Today);
        board.VerifyAtOnce([urgent], Day, Today);

        Assert.Equal(53, board.StandingItem(report.Id).Paragraph);
        Assert.Equal(Rule.AgendaItemHasOutcome, Refused(() => board.TakeBackNote(report.Id)));
    }

    [Fact]
    public void An_item_without_a_case_that_has_its_section_is_left_on_the_agenda()
    {
        var rollCall = board.AddStanding("Upprop");
        board.Add(urgent, Day);
        Enter(urgent);
        board.Note(rollCall.Id, Today);
        board.TakeEffectAtOnce([urgent], [53, 54], Today);
        board.TakeBackNote(rollCall.Id);

        Assert.Equal(Rule.StandingItemHasParagraph, Refused(() => board.WithdrawStanding(rollCall.Id)));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void Places_stay_as_far_as_they_have_sections_once_one_was_verified_at_once(bool isVerifiedAtOnce, int stay) =>
        Assert.Equal(stay, Meeting.PlacesThatStay(isVerifiedAtOnce, [53, 54, null, 55]));

    void Open(int count)
    {
        for (var i = 0; i < count; i++) items.Add(CaseId.New());
        foreach (var id in items) board.Add(id, Day);
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
