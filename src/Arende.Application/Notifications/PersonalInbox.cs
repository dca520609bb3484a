using Arende.Application.Storage;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notifications;

/// <summary>Puts a notification in somebody's inbox, once a key. The caller saves.</summary>
public sealed class PersonalInbox(ArendeDb db)
{
    public async Task Add(Notification notification, CancellationToken ct)
    {
        var (person, key) = (notification.PersonId, notification.Key);
        if (db.Notifications.Local.Any(n => n.PersonId == person && n.Key == key)) return;
        if (await db.Notifications.AnyAsync(n => n.PersonId == person && n.Key == key, ct)) return;
        db.Notifications.Add(notification);
    }
}
