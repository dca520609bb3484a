using Arende.Application.Meetings;
using Arende.Domain.Calendar;
using Arende.Texts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>The meetings to come as a calendar (RFC 5545). A meeting has a day and no hour: each is an event of a whole day. What they take up isn't in it.</summary>
public static class MeetingCalendar
{
    /// <param name="meetings">By day; the cancelled too, so that whoever has them in a calendar is told.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="today">As of when.</param>
    /// <param name="absolute">Makes a whole address of a path.</param>
    public static string Write(IReadOnlyList<PublicMeeting> meetings, string municipality, DateOnly today, Func<string, string> absolute)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Arende//Sammantraden//SV", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", T.PublicMeetings.Of(municipality));
        foreach (var meeting in meetings) calendar.Events.Add(Event(meeting, today, absolute));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(PublicMeeting meeting, DateOnly today, Func<string, string> absolute) => new()
    {
        // The same when the meeting is moved or cancelled: a calendar that has it changes it.
        Uid = $"{meeting.Id}@arende",
        Sequence = (int)Math.Min(int.MaxValue, meeting.Version),
        DtStamp = new CalDateTime(StockholmTime.StartOfDay(today).UtcDateTime, "UTC"),
        DtStart = new CalDateTime(meeting.Date),
        DtEnd = new CalDateTime(meeting.Date.AddDays(1)),
        Summary = T.Decisions.Of(meeting.Body),
        Status = meeting.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Transparency = TransparencyType.Transparent,
        Url = new Uri(absolute($"/public/meetings/{meeting.Id}")),
    };
}
