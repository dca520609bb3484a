using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>An agenda item whose outcome is in effect, with its meeting and the body that met.</summary>
public sealed class HeldItem
{
    public required AgendaItem Item { get; init; }
    public required Meeting Meeting { get; init; }
    public required Body Body { get; init; }
}

public static class HeldItems
{
    public static IQueryable<HeldItem> All(ArendeDb db) =>
        from item in db.AgendaItems.AsNoTracking()
        where item.Outcome != null
        join meeting in db.Meetings on item.MeetingId equals meeting.Id
        join body in db.Set<Body>() on meeting.BodyId equals body.Id
        select new HeldItem { Item = item, Meeting = meeting, Body = body };

    /// <summary>
    /// The order in which outcomes follow each other, the latest first: the one place that says it. Bodies of one day meet in their order in lists, a committee
    /// before its board and the council last; a body's own meetings of a day have an order, and § are each body's own.
    /// </summary>
    public static IOrderedQueryable<HeldItem> LatestFirst(this IQueryable<HeldItem> items) =>
        items.OrderByDescending(held => held.Meeting.Date).ThenByDescending(held => held.Body.Place).ThenByDescending(held => held.Meeting.Sitting)
            .ThenByDescending(held => held.Item.Paragraph).ThenByDescending(held => held.Item.Id);
}
