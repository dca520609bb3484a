using Arende.Application.Meetings;
using Arende.Texts;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>What a meeting is called in lists and calendars.</summary>
internal static class MeetingWords
{
    public static Text Of(PublicMeeting meeting)
    {
        var name = T.Meetings.OnDay(meeting.Body, meeting.Date);
        if (meeting.Sitting > 1) name = Joined(name, T.Meetings.Sitting(meeting.Sitting));
        return meeting.IsCancelled ? Joined(name, new(T.Meetings.Cancelled.Sv.ToLowerInvariant(), T.Meetings.Cancelled.En.ToLowerInvariant())) : name;
    }

    private static Text Joined(Text first, Text then) => new($"{first.Sv}, {then.Sv}", $"{first.En}, {then.En}");
}
