using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Takes an item without a case off a meeting's agenda.</summary>
public sealed class WithdrawStandingItem(ArendeDb db)
{
    /// <exception cref="Domain.BrokenRuleException">It has been noted, or something is reported under it.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, Guid item, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.WriteAgenda);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        // The same click again: it is off already.
        if (meeting.Standing.All(one => one.Id != item)) return;
        meeting.WithdrawStanding(item);
        await db.SaveOrThrowConflict(ct);
    }, () => Task.FromResult(true));
}
