using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Notices;
using Arende.Domain.People;

namespace Arende.Tests.Notices;

/// <summary>An announcement of the council's meeting (KL 5:13).</summary>
public class AnnouncementTests
{
    private static readonly DateOnly day = new(2025, 4, 28);

    [Theory]
    [InlineData(7, false)]
    [InlineData(6, true)]
    public void It_is_in_time_a_week_before_and_late_after_that(int daysBefore, bool late) => Assert.Equal(late, PutUp(day.AddDays(-daysBefore)).IsLate);

    [Fact]
    public void It_hangs_from_the_day_on_which_it_goes_up_through_the_meetings_day()
    {
        var announcement = PutUp(day.AddDays(-8));

        Assert.False(announcement.IsOnBoard(day.AddDays(-9)));
        Assert.True(announcement.IsOnBoard(day.AddDays(-8)));
        Assert.True(announcement.IsOnBoard(day));
        Assert.False(announcement.IsOnBoard(day.AddDays(1)));
    }

    [Fact]
    public void It_can_be_taken_down_once()
    {
        var announcement = PutUp(day.AddDays(-8));
        announcement.TakeDown(day.AddDays(-2), PersonId.New(), default);

        Assert.False(announcement.IsOnBoard(day.AddDays(-2)));
        Assert.Equal(Rule.AnnouncementIsDown, Refused(() => announcement.TakeDown(day.AddDays(-2), PersonId.New(), default)));
    }

    [Fact]
    public void It_says_where_and_on_what_and_is_of_a_meeting_to_come()
    {
        Assert.Equal(Rule.AnnouncementLacksPlace, Refused(() => PutUp(day.AddDays(-8), place: " ")));
        Assert.Equal(Rule.AnnouncementHasNoItems, Refused(() => PutUp(day.AddDays(-8), items: ["", "  "])));
        Assert.Equal(Rule.AnnouncedItemIsTooLong, Refused(() => PutUp(day.AddDays(-8), items: [new string('a', Announcement.LongestItem + 1)])));
        Assert.Equal(Rule.AnnouncedMeetingIsOver, Refused(() => PutUp(day.AddDays(1))));
    }

    [Fact]
    public void Empty_lines_are_no_items() => Assert.Equal(["Budget", "Valärenden"], PutUp(day.AddDays(-8), items: ["Budget", "", " Valärenden "]).Items);

    private static Announcement PutUp(DateOnly today, string place = "Kommunhuset", string[]? items = null) =>
        new(BodyId.New(), null, new AnnouncedMeeting(day, new TimeOnly(18, 0), place, items ?? ["Budget"]), today, PersonId.New(), default);

    private static Rule Refused(Action act) => Assert.Throws<BrokenRuleException>(act).Rule;
}
