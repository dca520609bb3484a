using Arende.Domain.Meetings;
using Arende.Tests.Meetings;
using Arende.Texts;

namespace Arende.Tests.Texts;

public sealed class AttendanceLinesTests
{
    readonly BoardInSession board = new(seats: 3, there: 3, substitutes: 1);

    [Fact]
    public void A_list_without_comings_and_goings_tells_of_the_whole_meeting()
    {
        Assert.Empty(board.Meeting.AttendanceSpans());
        Assert.Equal("Tjänstgörande (3 av 3)", AttendanceLines.Heading(board.Meeting.Attendance!, [], Presence.Serves).Sv);
        Assert.Equal(["Ledamot 1 (X)", "Ledamot 2 (X)", "Ledamot 3 (X)"], Lines(Presence.Serves));
    }

    [Fact]
    public void Who_leaves_serves_until_then_and_the_substitute_from_then()
    {
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 3);
        board.Close(Outcome.Approve);

        Assert.Equal(["Ledamot 1 (X)", "Ledamot 2 (X)", "Ledamot 3 (X), §§\u00a01–2", "Ersättare 1 (X) för Ledamot 3, §§\u00a03–5"], Lines(Presence.Serves));
        Assert.Equal(["Ersättare 1 (X), §§\u00a01–2"], Lines(Presence.Present));
        Assert.Equal(["Ledamot 3 (X), §§\u00a03–5"], Lines(Presence.Absent));
    }

    [Fact]
    public void Who_is_disqualified_is_away_at_that_section_alone()
    {
        board.Happens(AttendanceTurn.Disqualified, board.Member(3), item: 2);
        board.Close(Outcome.Approve);

        Assert.Contains("Ledamot 3 (X), §§\u00a01 och 3–5", Lines(Presence.Serves));
        Assert.Equal(["Ledamot 3 (X), §\u00a02 (jäv)"], Lines(Presence.Absent));
    }

    [Fact]
    public void While_the_meeting_goes_on_items_are_named_by_their_numbers()
    {
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 5);

        Assert.Equal(["Ledamot 3 (X), punkt\u00a05"], Lines(Presence.Absent));
    }

    [Fact]
    public void An_item_without_a_case_has_those_who_served_when_it_was_taken_up()
    {
        board.Meeting.AddStanding("Information");
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 5);

        Assert.Equal(["Ledamot 3 (X), punkterna\u00a05–6"], Lines(Presence.Absent));
    }

    IEnumerable<string> Lines(Presence presence) => AttendanceLines.Of(board.Meeting.Attendance!, board.Meeting.AttendanceSpans(), presence).Select(line => line.Sv);
}
