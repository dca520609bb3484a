using Arende.Application;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>The meetings for a program that follows them (iCalendar, RFC 5545).</summary>
public sealed class CalendarModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Options.PublicMeetings.Shown) return NotFound();
        var meetings = (await PublicMeeting.All(db, Options.PublicMeetings, Today, ct)).Where(meeting => meeting.Date >= Today).ToList();
        return Unless(MeetingState.Of(meetings), () => Content(MeetingCalendar.Write(meetings, Municipality, Today, Absolute), "text/calendar; charset=utf-8"));
    }
}
