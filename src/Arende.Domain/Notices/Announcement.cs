using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Domain.Notices;

/// <summary>What is announced of a meeting.</summary>
/// <param name="Day">The meeting's day.</param>
/// <param name="Hour">When it begins.</param>
/// <param name="Place">Where.</param>
/// <param name="Items">What it takes up, a line each.</param>
public sealed record AnnouncedMeeting(DateOnly Day, TimeOnly Hour, string Place, IReadOnlyList<string> Items);

/// <summary>
/// That the council will meet, told on the notice board (KL 5:13, 8:10 p. 1): when, where and on what, at least a week before. It hangs through the meeting's day, and
/// comes down by itself. It is a thing of its own: the council may meet where this product doesn't keep its agenda.
/// </summary>
public sealed class Announcement
{
    public const int LongestPlace = 200;
    public const int LongestItem = 300;
    public const int MostItems = 200;

    private Announcement() { }

    /// <param name="bodyId">The council.</param>
    /// <param name="meetingId">The meeting in the calendar; null for one that isn't there.</param>
    /// <param name="meeting">What is told of it.</param>
    /// <param name="today">The day on which it goes up.</param>
    /// <param name="by">Who puts it up.</param>
    /// <param name="at">When.</param>
    public Announcement(BodyId bodyId, MeetingId? meetingId, AnnouncedMeeting meeting, DateOnly today, PersonId by, DateTimeOffset at)
    {
        var items = meeting.Items.Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        BrokenRuleException.When(meeting.Day < today, Rule.AnnouncedMeetingIsOver);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(meeting.Place), Rule.AnnouncementLacksPlace);
        TextLimits.Check(meeting.Place, LongestPlace, Rule.PlaceIsTooLong);
        BrokenRuleException.When(items.Count == 0, Rule.AnnouncementHasNoItems);
        TextLimits.Check(items.Count, MostItems, Rule.AnnouncementHasTooMuch);
        foreach (var item in items) TextLimits.Check(item, LongestItem, Rule.AnnouncedItemIsTooLong);
        Id = AnnouncementId.New();
        (BodyId, MeetingId, Day, Hour, Place, Items) = (bodyId, meetingId, meeting.Day, meeting.Hour, meeting.Place.Trim(), items);
        (PostedOn, PutUpBy, PutUpAt) = (today, by, at);
    }

    public AnnouncementId Id { get; private init; }
    public BodyId BodyId { get; private init; }
    public MeetingId? MeetingId { get; private init; }
    public DateOnly Day { get; private init; }
    public TimeOnly Hour { get; private init; }
    public string Place { get; private init; } = "";
    public IReadOnlyList<string> Items { get; private set; } = [];
    public DateOnly PostedOn { get; private init; }
    public PersonId PutUpBy { get; private init; }
    public DateTimeOffset PutUpAt { get; private init; }

    /// <summary>When somebody took it down before its day: the meeting was moved or cancelled, or it said something wrong.</summary>
    public DateTimeOffset? TakenDownAt { get; private set; }
    public PersonId? TakenDownBy { get; private set; }
    public long Version { get; private set; }

    /// <summary>KL 5:13: the last day on which it goes up in time. What is urgent may be announced later (5:15), so a late one isn't refused.</summary>
    public static DateOnly DueOn(DateOnly day) => Meeting.LastDayToCallCouncil(day);

    public bool IsLate => PostedOn > DueOn(Day);

    /// <summary>Through the meeting's day.</summary>
    public bool IsOnBoard(DateOnly today) => TakenDownAt is null && PostedOn <= today && Day >= today;

    /// <summary>By law: what it said that the meeting takes up is taken out.</summary>
    /// <returns>1 where it said something.</returns>
    public int EraseItems()
    {
        if (Items.Count == 0) return 0;
        Items = [];
        Version++;
        return 1;
    }

    public void TakeDown(DateOnly today, PersonId by, DateTimeOffset at)
    {
        BrokenRuleException.When(!IsOnBoard(today), Rule.AnnouncementIsDown);
        (TakenDownAt, TakenDownBy) = (at, by);
        Version++;
    }
}
