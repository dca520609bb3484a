using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>An item, and what its content was when it was shown.</summary>
/// <param name="Item">The item.</param>
/// <param name="Seen"><see cref="ItemContent.Seen"/>.</param>
public readonly record struct SeenContent(Guid Item, string Seen);

/// <summary>The clerk says of items that they are in order, or takes it back. It is said of what was seen: what came meanwhile isn't covered by it.</summary>
public sealed class MarkInOrder(ArendeDb db, DefinitionCatalogue definitions, TimeProvider clock)
{
    /// <exception cref="LostRaceException">An item's content is another than the one that was shown. None is marked.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, IReadOnlyCollection<SeenContent> items, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var meeting = await Load(viewer, meetingId, ct);
        var seen = items.ToDictionary(item => item.Item, item => item.Seen);
        var marked = meeting.Agenda.Where(item => seen.ContainsKey(item.Id)).ToList();
        // One that was taken off the agenda meanwhile.
        if (marked.Count != seen.Count) throw new LostRaceException(Race.Instance);
        foreach (var item in marked) await db.Find(viewer, item.CaseId, ct);
        var now = await AgendaReadiness.Of(db, definitions, [.. marked.Select(item => item.CaseId)], ct);
        foreach (var item in marked)
        {
            var content = now[item.CaseId].Content;
            if (content.Seen != seen[item.Id]) throw new LostRaceException(Race.Instance);
            // Who clicks twice, or after another, changes nothing.
            if (item.InOrder?.Of.Seen == content.Seen) continue;
            meeting.MarkInOrder(item.Id, new ItemInOrder(viewer.PersonId, viewer.Name, clock.GetUtcNow(), content));
        }
        await db.SaveOrThrowConflict(ct);
    });

    public Task TakeBack(Viewer viewer, MeetingId meetingId, Guid item, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var meeting = await Load(viewer, meetingId, ct);
        if (meeting.Agenda.All(one => one.Id != item)) throw new LostRaceException(Race.Instance);
        meeting.MarkInOrder(item, null);
        await db.SaveOrThrowConflict(ct);
    });

    private async Task<Meeting> Load(Viewer viewer, MeetingId id, CancellationToken ct)
    {
        viewer.MustHave(Right.WriteAgenda);
        return await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new NotFoundException("meeting");
    }
}
