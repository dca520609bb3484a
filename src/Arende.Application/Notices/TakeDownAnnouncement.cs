using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>Takes an announcement down before its day: the meeting was moved or cancelled, or another announcement says it better.</summary>
public sealed class TakeDownAnnouncement(ArendeDb db, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">It doesn't hang.</exception>
    public Task Run(Viewer viewer, AnnouncementId id, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.VerifyMinutes);
        var announcement = await db.Announcements.SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("announcement");
        announcement.TakeDown(StockholmTime.Today(clock), viewer.PersonId, clock.GetUtcNow());
        await db.SaveOrThrowConflict(ct);
    }, () => db.Announcements.AnyAsync(one => one.Id == id && one.TakenDownAt != null, ct));
}
