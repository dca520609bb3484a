using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notifications;

/// <summary>Marks one of the viewer's own notifications as read. Reading it again changes nothing.</summary>
public sealed class MarkRead(ArendeDb db, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    public async Task Run(Viewer viewer, NotificationId id, CancellationToken ct)
    {
        var notification = await db.Notifications.SingleOrDefaultAsync(n => n.Id == id && n.PersonId == viewer.PersonId, ct)
            ?? throw new NotFoundException("notification");
        notification.Read(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
