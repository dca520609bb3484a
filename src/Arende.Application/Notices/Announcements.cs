using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>Announcements as queries.</summary>
public static class Announcements
{
    /// <summary>What the notice board shows on a day: <see cref="Announcement.IsOnBoard"/> as a query.</summary>
    public static IQueryable<Announcement> OnBoard(this IQueryable<Announcement> announcements, DateOnly today) =>
        announcements.Where(one => one.TakenDownAt == null && one.PostedOn <= today && one.Day >= today);

    /// <summary>A meeting that is moved or cancelled isn't announced any more: what hangs of it comes down. The caller saves.</summary>
    internal static async Task TakeDownOf(ArendeDb db, MeetingId id, PersonId by, DateTimeOffset now, CancellationToken ct)
    {
        var today = StockholmTime.DateAt(now);
        foreach (var one in await db.Announcements.OnBoard(today).Where(one => one.MeetingId == id).ToListAsync(ct)) one.TakeDown(today, by, now);
    }

    /// <summary>What had to be seen on some day of a silence of the board.</summary>
    public static IQueryable<Announcement> SeenDuring(this IQueryable<Announcement> announcements, BoardSilence silence)
    {
        var (first, last) = (StockholmTime.DateAt(silence.Since), StockholmTime.DateAt(silence.Until));
        return announcements.Where(one => one.PostedOn <= last && one.Day >= first && (one.TakenDownAt == null || one.TakenDownAt >= silence.Since));
    }
}
