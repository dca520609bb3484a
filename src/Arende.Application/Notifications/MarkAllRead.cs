using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notifications;

/// <summary>Empties the viewer's inbox of unread notifications, in one statement. What comes meanwhile stays unread.</summary>
public sealed class MarkAllRead(ArendeDb db, TimeProvider clock)
{
    public Task Run(Viewer viewer, CancellationToken ct)
    {
        var (me, now) = (viewer.PersonId, clock.GetUtcNow());
        return db.Notifications.Where(n => n.PersonId == me && n.ReadAt == null && n.At <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
    }
}
