using Arende.Application.Access;
using Arende.Application.ComposedDocuments;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>Which §§ of a meeting's minutes somebody may read: those of cases that they may, and for a member of a board those of every open case.</summary>
public static class ReadableMinutes
{
    public static async Task<IReadOnlySet<CaseId>> Of(ArendeDb db, Viewer viewer, MeetingId id, CancellationToken ct)
    {
        var (readable, readsMinutes) = (VisibleTo.Cases(db, viewer), VisibleTo.ReadsMinutes(viewer));
        return (await (
            from item in db.AgendaItems
            where item.MeetingId == id
            join c in db.Cases on item.CaseId equals c.Id
            where readable.Any(one => one.Id == c.Id) || (readsMinutes && item.Outcome != null && c.Access == AccessLevel.Open)
            select c.Id).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Whether there is something in a meeting's minutes that somebody may read: a § of a case, or one that has none.</summary>
    public static bool Any(Viewer viewer, Meeting meeting, IReadOnlySet<CaseId> readable) => readable.Count > 0 || (meeting.Standing.Count > 0 && VisibleTo.ReadsCases(viewer));

    /// <summary>A document of minutes without the §§ that somebody may not read: their numbers stay.</summary>
    /// <param name="words">The words of documents.</param>
    /// <param name="document">Whole.</param>
    /// <param name="cases">Whose each § is, in their order; null for that of an item without a case.</param>
    /// <param name="readable">Those that may be read.</param>
    /// <param name="more">More §§ that may not be read; the first is 0.</param>
    public static ComposedDocument Shown(this IDocumentWords words, ComposedDocument document, IReadOnlyList<CaseId?> cases, IReadOnlySet<CaseId> readable, IEnumerable<int> more)
    {
        var closed = cases.Index().Where(one => one.Item is { } id && !readable.Contains(id)).Select(one => one.Index).Concat(more).ToHashSet();
        return closed.Count == 0 ? document : words.Without(document, closed);
    }
}
