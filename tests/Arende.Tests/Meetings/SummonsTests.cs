using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;

namespace Arende.Tests.Meetings;

public class SummonsTests
{
    private static readonly DateOnly Called = new(2025, 3, 31);
    private readonly Meeting board = new(UsualBodies.Board, new DateOnly(2025, 4, 7));
    private readonly Guid first = Guid.CreateVersion7();
    private readonly Guid second = Guid.CreateVersion7();
    private static readonly ItemContent Content = new("a", [new ItemDocument(1, 1)]);

    [Fact]
    public void A_later_version_tells_only_what_is_new_or_changed()
    {
        var sent = Send(null, new(first, 1, Content), new(second, 2, Content));
        var (added, now) = (Guid.CreateVersion7(), new ItemContent("b", [new ItemDocument(1, 2), new ItemDocument(2, 1)]));
        var next = Send(sent, new(added, 1, Content), new(second, 2, now));

        Assert.Equal(2, next.Number);
        Assert.Equal([(added, true), (second, false)], next.NewsSince(sent).Select(one => (one.Item, one.IsNew)));
        Assert.Equal([new(ContentChangeKind.Report, null), new(ContentChangeKind.NewDocument, 2), new(ContentChangeKind.NewVersion, 1)], next.NewsSince(sent)[1].Changes);
        Assert.Equal(first, Assert.Single(next.GoneSince(sent)).Item);
    }

    [Fact]
    public void The_first_one_marks_nothing_as_new()
    {
        var sent = Send(null, new SummonedItem(first, 1, Content));
        Assert.Empty(sent.NewsSince(null));
        Assert.Empty(sent.GoneSince(null));
    }

    [Fact]
    public void One_that_says_nothing_new_is_refused_and_another_order_place_or_member_is_news()
    {
        SummonedItem[] items = [new(first, 1, Content), new(second, 2, Content)];
        var sent = Send(null, items);

        Assert.Equal(Rule.SummonsIsUnchanged, BoardInSession.Refused(() => Send(sent, items)));
        Assert.Equal(2, Send(sent, [new(second, 1, Content), new(first, 2, Content)]).Number);
        Assert.Equal(2, New(sent, new MeetingFacts(new TimeOnly(9, 0), "Sessionssalen"), [], items).Number);
        Assert.Equal(2, New(sent, new MeetingFacts(null, ""), [new CalledMember(MemberId.New(), "Lova Ledamot", "C", false, null)], items).Number);
    }

    [Fact]
    public void A_summons_goes_to_a_meeting_that_has_something_on_its_agenda_and_has_not_been()
    {
        Assert.Equal(Rule.MeetingHasNoItems, BoardInSession.Refused(() => board.MustBeCallable(Called)));
        board.AddStanding("Upprop");
        board.MustBeCallable(board.Date);
        Assert.Equal(Rule.SummonsAfterMeeting, BoardInSession.Refused(() => board.MustBeCallable(board.Date.AddDays(1))));
    }

    [Fact]
    public void Nothing_is_put_up_after_the_day_of_a_meeting_but_of_one_that_was_entered_afterwards()
    {
        Assert.Equal(Rule.AddedAfterMeeting, BoardInSession.Refused(() => board.Add(CaseId.New(), board.Date.AddDays(1))));
        Assert.True(new Meeting(UsualBodies.Board, board.Date, isEnteredAfterwards: true).Add(CaseId.New(), board.Date.AddDays(9)).IsLate);

        // Its day was entered wrong, and is corrected when it has passed.
        board.MoveTo(board.Date.AddDays(1), sitting: 1, board.Date.AddDays(9));
        Assert.True(board.Add(CaseId.New(), board.Date.AddDays(9)).IsLate);
    }

    [Fact]
    public void The_mark_holds_for_what_was_seen()
    {
        var matter = CaseId.New();
        var item = board.Add(matter, Called);
        board.MarkInOrder(item.Id, new ItemInOrder(PersonId.New(), "Nils Nämndsekreterare", default, Content));

        Assert.Empty(item.InOrder!.Of.ChangesTo(new ItemContent("a", [new ItemDocument(1, 1)])));
        Assert.NotEmpty(item.InOrder.Of.ChangesTo(new ItemContent("a", [new ItemDocument(1, 2)])));
        Assert.Equal(Content.Seen, new ItemContent("a", [new ItemDocument(1, 1)]).Seen);
        board.MarkInOrder(item.Id, null);
        Assert.Null(item.InOrder);
    }

    private Summons Send(Summons? latest, params SummonedItem[] items) => New(latest, new MeetingFacts(null, " "), [], items);

    private Summons New(Summons? latest, MeetingFacts facts, IReadOnlyList<CalledMember> called, IReadOnlyList<SummonedItem> items) => new(board, latest, facts, items, called, PersonId.New(), default);
}
