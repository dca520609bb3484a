using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Takes an item without a case off a meeting's agenda.</summary>
public sealed class WithdrawStandingItem(ArendeDb db)
{
    /// <exception cref="BrokenRuleException">It has been noted, or something is reported under it.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, Guid item, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.WriteAgenda);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        // The same click again: it is off already.
        if (meeting.Standing.All(one => one.Id != item)) return;
        // What a committee decided stands in its own meeting, and would be reported nowhere.
        BrokenRuleException.When(await db.AgendaItems.AnyAsync(one => one.ReportedUnder == item, ct), Rule.AgendaItemHasReports);
        meeting.WithdrawStanding(item);
        await db.SaveOrThrowConflict(ct);
    }, () => Task.FromResult(true));
}
