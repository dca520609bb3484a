using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Tests.Meetings;
using Arende.Texts;

namespace Arende.Tests.Texts;

public sealed class ItemMinutesTests
{
    [Fact]
    public void Who_leaves_at_an_item_is_told_there_and_nowhere_else()
    {
        var board = new BoardInSession(seats: 3, there: 3, substitutes: 1);
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 2);

        Assert.Equal("Ledamot 3 (X) lämnar sammanträdet, Ersättare 1 (X) träder in", ItemMinutes.Of(board.At(2), null).Single().Lines.Single().Sv);
        Assert.Empty(ItemMinutes.Of(board.At(1), null));
        Assert.Empty(ItemMinutes.Of(board.At(3), null));
    }

    [Fact]
    public void An_items_minutes_stand_in_the_laws_order_and_say_who_voted_how()
    {
        var board = new BoardInSession(seats: 3, there: 3, substitutes: 1);
        board.Happens(AttendanceTurn.Disqualified, board.Member(3), item: 1);
        board.Say(new ProposeStep(FloorProposalKind.Reject, [board.Member(2)], null));
        board.Say(new VoteStep(new(QuestionKind.Main, null, 1), [(board.Member(1), VoteAnswer.Yes), (board.Member(2), VoteAnswer.No), (board.Substitute(1), VoteAnswer.Abstains)]));
        board.Say(new ReserveStep(board.Member(2), "Det blir för dyrt."));
        board.Say(new StateStep(board.Member(1), "Frågan återkommer."));

        var parts = ItemMinutes.Of(board.At(1), board.Said());

        Assert.Equal(["Vid punkten", "Yrkanden", "Propositionsordning", "Reservationer", "Protokollsanteckningar"], parts.Select(part => part.Heading.Sv));
        Assert.Equal("1. Ledamot 2 (X) yrkar avslag.", parts[1].Lines.Single().Sv);
        Assert.Equal("Omröstning begärs: 1 ja, 1 nej, 1 avstår. Rösterna är lika, och ordföranden Ledamot 1 (X) har utslagsröst. Svaret är ja: bifall till förslaget.", parts[2].Lines[1].Sv);
        Assert.Equal(["Ersättare 1 för Ledamot 3", "X", "Avstår"], parts[2].Votes![3].Select(cell => cell.Sv));
        Assert.Equal("Ledamot 2 (X) reserverar sig mot beslutet: Det blir för dyrt.", parts[3].Lines.Single().Sv);
        Assert.Equal(["Ledamot 1 (X), ordförande", "Ledamot 2 (X)", "Ersättare 1 (X) för Ledamot 3"], ItemMinutes.Serving(board.At(1)).Lines.Select(line => line.Sv));
    }

    [Fact]
    public void What_was_put_stands_beside_a_decision_that_reads_otherwise_and_not_twice()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Say(new ProposeStep(FloorProposalKind.Change, [board.Member(2)], "Bygg i två etapper."));
        board.Meeting.Deliberate(board.Items[0], new AcclaimStep(new(QuestionKind.Main, null, 1), IsYes: false), new(2025, 4, 8), ["Bygg förskolan.", "Anslå medel."]);

        var changed = ItemMinutes.Of(board.At(1), board.Said(), [new Clause(1, "Bygg i två etapper.")]);
        Assert.Equal(("Förslaget", "1. Bygg förskolan."), (changed[0].Heading.Sv, changed[0].Lines[0].Sv));
        var same = ItemMinutes.Of(board.At(1), board.Said(), [new Clause(1, "Bygg förskolan."), new Clause(2, "Anslå medel.")]);
        Assert.Equal("Yrkanden", same[0].Heading.Sv);
    }
}
