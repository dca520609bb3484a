using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

public sealed record NextMeeting(MeetingId Id, Body Body, DateOnly Date, int Items)
{
    /// <summary>KL 5:69 by 6:35: the minutes are verified at the latest fourteen days after the meeting.</summary>
    public DateOnly VerifyBy => Date.AddDays(14);
}

/// <summary>The next meeting of each body, the nearest first.</summary>
public static class NextMeetings
{
    private const int Ahead = 20;

    public static async Task<IReadOnlyList<NextMeeting>> From(ArendeDb db, DateOnly today, CancellationToken ct)
    {
        var coming = await db.Meetings.Where(m => m.Date >= today).OrderBy(m => m.Date).Take(Ahead)
            .Select(m => new NextMeeting(m.Id, m.Body, m.Date, m.Agenda.Count)).ToListAsync(ct);
        return [.. coming.DistinctBy(m => m.Body)];
    }
}
