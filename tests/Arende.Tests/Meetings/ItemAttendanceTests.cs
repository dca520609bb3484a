using System.Text.Json;
using System.Text.Json.Serialization;
using Arende.Domain;
using Arende.Domain.Meetings;

namespace Arende.Tests.Meetings;

public class ItemAttendanceTests
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void KL_6_27_an_item_at_which_jav_leaves_seven_of_fifteen_is_refused_and_the_others_are_not()
    {
        var board = new BoardInSession(seats: 15, there: 8);
        board.Happens(AttendanceTurn.Disqualified, board.Member(3), item: 2);

        board.Enter(Outcome.Approve, item: 1);
        Assert.Equal(Rule.ItemHasNoQuorum, BoardInSession.Refused(() => board.Enter(Outcome.Approve, item: 2)));
        Assert.Equal((true, false, true), (board.At(1).HasQuorum, board.At(2).HasQuorum, board.At(3).HasQuorum));
    }

    [Fact]
    public void Jav_that_is_noted_after_the_outcome_stops_the_closing()
    {
        var board = new BoardInSession(seats: 15, there: 8);
        for (var item = 1; item <= 5; item++) board.Enter(Outcome.Approve, item);
        board.Happens(AttendanceTurn.Disqualified, board.Member(3), item: 2);

        Assert.Equal(Rule.ItemHasNoQuorum, BoardInSession.Refused(() => board.Meeting.MustBeClosable(new(2025, 4, 8))));
    }

    [Fact]
    public void Who_leaves_at_an_item_is_away_from_then_on_and_the_first_substitute_serves()
    {
        var board = new BoardInSession(seats: 3, there: 3, substitutes: 2);
        board.Happens(AttendanceTurn.Leaves, board.Member(2), item: 3);

        Assert.Equal(["Ledamot 1", "Ledamot 2", "Ledamot 3"], board.ServingAt(2));
        foreach (var item in new[] { 3, 5 }) Assert.Equal(["Ledamot 1", "Ledamot 3", "Ersättare 1"], board.ServingAt(item));
        Assert.Equal(board.Member(2), board.At(5).Find(board.Substitute(1))!.For);
    }

    [Fact]
    public void Who_is_disqualified_is_out_for_the_item_alone_and_the_next_substitute_enters()
    {
        var board = new BoardInSession(seats: 3, there: 3, substitutes: 2);
        board.Happens(AttendanceTurn.Leaves, board.Member(2), item: 2);
        board.Happens(AttendanceTurn.Disqualified, board.Member(3), item: 3);
        board.Happens(AttendanceTurn.Disqualified, board.Substitute(1), item: 4);

        Assert.Equal(["Ledamot 1", "Ersättare 1", "Ersättare 2"], board.ServingAt(3));
        Assert.True(board.At(3).Find(board.Member(3))!.IsDisqualified);
        // For the member whose place the disqualified substitute had.
        Assert.Equal(board.Member(2), board.At(4).Find(board.Substitute(2))!.For);
        Assert.Equal(["Ledamot 1", "Ledamot 3", "Ersättare 1"], board.ServingAt(5));
    }

    [Fact]
    public void A_member_who_comes_takes_their_own_place_and_the_substitute_steps_back()
    {
        var board = new BoardInSession(seats: 3, there: 2, substitutes: 1);
        board.Happens(AttendanceTurn.Comes, board.Substitute(1), item: 1, @for: board.Member(3));
        board.Happens(AttendanceTurn.Comes, board.Member(3), item: 4);

        Assert.Equal(["Ledamot 1", "Ledamot 2", "Ersättare 1"], board.ServingAt(3));
        Assert.Equal(["Ledamot 1", "Ledamot 2", "Ledamot 3"], board.ServingAt(4));
        Assert.Equal(Presence.Present, board.At(4).Find(board.Substitute(1))!.Presence);
    }

    [Fact]
    public void Nobody_has_two_places_and_no_place_has_two()
    {
        var board = new BoardInSession(seats: 4, there: 3, substitutes: 2);
        board.Happens(AttendanceTurn.Comes, board.Substitute(1), item: 1, @for: board.Member(4));

        Assert.Equal(Rule.MemberHasSeat, BoardInSession.Refused(() => board.Happens(AttendanceTurn.Disqualified, board.Member(3), 2, instead: board.Substitute(1))));
        Assert.Equal(Rule.MemberServesAlready, BoardInSession.Refused(() => board.Happens(AttendanceTurn.Comes, board.Substitute(2), 2, @for: board.Member(4))));
        Assert.Equal(Rule.MemberIsNotThere, BoardInSession.Refused(() => board.Happens(AttendanceTurn.Leaves, board.Member(4), 2)));
    }

    [Fact]
    public void A_vice_chair_leads_the_item_at_which_the_chair_is_disqualified()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Happens(AttendanceTurn.Disqualified, board.Member(1), item: 2);
        board.Happens(AttendanceTurn.Chairs, board.Member(3), item: 4);

        Assert.Equal([board.Member(1), board.Member(2), board.Member(1), board.Member(3), board.Member(1)], Enumerable.Range(1, 5).Select(item => board.At(item).Chair!.Value));
    }

    [Fact]
    public void One_person_is_in_the_chair_at_an_item_and_who_is_entered_last_is()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Happens(AttendanceTurn.Chairs, board.Member(3), item: 2);
        board.Happens(AttendanceTurn.Chairs, board.Member(2), item: 2);

        Assert.Equal(board.Member(2), board.At(2).Chair);
        Assert.Single(board.Meeting.Attendance!.Changed);
    }

    [Fact]
    public void An_order_of_the_agenda_in_which_somebody_leaves_before_they_come_is_refused()
    {
        var board = new BoardInSession(seats: 3, there: 2);
        board.Happens(AttendanceTurn.Comes, board.Member(3), item: 2);
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 4);

        Assert.Equal(Rule.MemberIsNotThere, BoardInSession.Refused(() => board.Meeting.Order([board.Items[0], board.Items[3], board.Items[2], board.Items[1], board.Items[4]])));
    }

    [Fact]
    public void What_was_verified_at_once_keeps_those_who_served()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Close(Outcome.Approve);
        board.Meeting.VerifyAtOnce([board.Items[2]], new(2025, 4, 7), new(2025, 4, 8));

        Assert.Equal(Rule.MinutesAreVerified, BoardInSession.Refused(() => board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 2)));
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 4);
    }

    [Fact]
    public void The_list_is_written_again_with_other_names_and_posts_though_a_section_is_verified()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Close(Outcome.Approve);
        board.Meeting.VerifyAtOnce([board.Items[2]], new(2025, 4, 7), new(2025, 4, 8));
        var list = board.Meeting.Attendance!;

        board.Meeting.Attend(list with { People = [.. list.People.Select(one => one with { Name = $"{one.Name} Ny", Party = "Y", Post = null })] }, new(2025, 4, 8));

        Assert.Equal("Ledamot 1 Ny", board.ServingAt(3).First());
        Assert.Equal(Rule.MinutesAreVerified, BoardInSession.Refused(() => board.Meeting.Attend(list with { People = [.. list.People.Select(one => one with { AtDistance = true })] }, new(2025, 4, 8))));
    }

    [Fact]
    public void A_list_from_before_changes_were_kept_is_read()
    {
        var id = Guid.NewGuid();
        var older = JsonSerializer.Deserialize<Attendance>(
            $$"""{"people":[{"memberId":{"value":"{{id}}"},"name":"Olle Ordförande","party":"","isSubstitute":false,"presence":"Serves","for":null}],"chair":{"value":"{{id}}"},"verifiers":[],"revision":3}""", options)!;

        Assert.Equal((3, 0, false), (older.Revision, older.Changed.Count, older.People[0].AtDistance));
        Assert.Equal(older.Chair, ItemAttendance.At(older, [default], default).Chair);
    }
}
