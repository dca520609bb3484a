using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
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
    /// Null where nothing is published, its day has passed, the municipality shows no meetings, or a case that a published § is of, or tells the title of, isn't open to everybody any more.
    /// </returns>
    public static async Task<KeptDocument?> Find(ArendeDb db, ListedDecisions lists, MeetingId id, PublicMeetingOptions options, DateOnly today, CancellationToken ct)
    {
        if (!options.Shown || await db.PublishedMinutes.AsNoTracking().SingleOrDefaultAsync(one => one.MeetingId == id && one.WithdrawnAt == null && one.Until >= today, ct) is not { } published) return null;
        var standing = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => m.Standing).SingleAsync(ct);
        var closed = await (
            from item in db.AgendaItems
            where item.MeetingId == id
            join c in db.Cases on item.CaseId equals c.Id
            where c.Access != AccessLevel.Open
            select new { item.Paragraph, item.ReportedUnder }).ToListAsync(ct);
        // What stands in a list is asked for by what the list tells of it.
        if (closed.Exists(item => IsPublished(item.Paragraph) && standing.All(one => one.Id != item.ReportedUnder))) return null;
        if (await db.LatestOf(published.Id, ct) is not { ErasedAt: null } kept) return null;
        return (await lists.ClosedTo(viewer: null, standing.Where(one => IsPublished(one.Paragraph)), ct)).ToldIn(kept.Document).Count > 0 ? null : kept;

        bool IsPublished(int? paragraph) => paragraph is { } one && published.Paragraphs.Contains(one);
    }
}
