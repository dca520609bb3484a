using Arende.Application.ComposedDocuments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>What anybody may read of a meeting's minutes: the masked document alone is read.</summary>
public static class PublicMinutes
{
    /// <returns>
    /// Null where nothing is published, its day has passed, the municipality shows no meetings, or a case that a published § is of isn't open to everybody any more.
    /// </returns>
    public static async Task<KeptDocument?> Find(ArendeDb db, MeetingId id, PublicMeetingOptions options, DateOnly today, CancellationToken ct)
    {
        if (!options.Shown || await db.PublishedMinutes.AsNoTracking().SingleOrDefaultAsync(one => one.MeetingId == id && one.WithdrawnAt == null && one.Until >= today, ct) is not { } published) return null;
        var closed = await (
            from item in db.AgendaItems
            where item.MeetingId == id
            join c in db.Cases on item.CaseId equals c.Id
            where c.Access != AccessLevel.Open
            select item.Paragraph).ToListAsync(ct);
        return closed.Exists(paragraph => paragraph is { } one && published.Paragraphs.Contains(one)) ? null : await db.LatestOf(published.Id, ct) is { ErasedAt: null } kept ? kept : null;
    }
}
