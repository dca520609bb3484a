using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>The notice of the minutes that hold a body's latest outcome in a case.</summary>
public static class NoticeOfCase
{
    /// <returns>Null while the minutes aren't verified, and for minutes from before there were notices of them.</returns>
    public static async Task<Notice?> Read(ArendeDb db, CaseId id, BodyFunction function, CancellationToken ct) =>
        await Minutes(db, id, function, ct) is { } minutes ? await db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.MeetingId == minutes, ct) : null;

    /// <returns>Null for a case that the body has not dealt with.</returns>
    public static async Task<MeetingId?> Minutes(ArendeDb db, CaseId id, BodyFunction function, CancellationToken ct)
    {
        var found = await DecidedItem.Latest(db, id, function).Select(item => item.MeetingId).Take(1).ToListAsync(ct);
        return found.Count == 0 ? null : found[0];
    }

    /// <returns>That of the minutes that hold an item; null while they aren't verified, and for minutes from before there were notices of them.</returns>
    public static Task<Notice?> OfItem(ArendeDb db, AgendaItem item, CancellationToken ct) => db.Notices.AsNoTracking().SingleOrDefaultAsync(n => n.MeetingId == item.MeetingId, ct);
}
