using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A meeting in the calendar, that isn't cancelled.</summary>
public sealed record PlannedMeeting(MeetingId Id, BodyId BodyId, DateOnly Date, int Sitting, bool IsClosed)
{
    /// <summary>Those of all bodies from a day on, in order.</summary>
    public static async Task<IReadOnlyList<PlannedMeeting>> From(ArendeDb db, DateOnly first, CancellationToken ct) =>
        await db.Meetings.AsNoTracking().Where(m => m.Date >= first && m.CancelledBecause == null).OrderBy(m => m.Date).ThenBy(m => m.Sitting)
            .Select(m => new PlannedMeeting(m.Id, m.BodyId, m.Date, m.Sitting, m.ClosedOn != null)).ToListAsync(ct);
}
