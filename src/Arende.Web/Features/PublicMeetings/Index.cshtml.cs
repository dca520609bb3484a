using Arende.Application;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>The meetings for anybody, where the municipality shows them.</summary>
public sealed class IndexModel(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock) : PublicPage(options, clock)
{
    public IReadOnlyList<PublicMeeting> ToCome { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PublicMeeting> Held { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Options.PublicMeetings.Shown) return NotFound();
        var all = await PublicMeeting.All(db, Options.PublicMeetings, Today, ct);
        ToCome = [.. all.Where(meeting => meeting.Date >= Today)];
        Held = [.. all.Where(meeting => meeting.Date < Today).Reverse()];
        return Unless(MeetingState.Of(all), Page);
    }
}
