using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Puts the whole agenda in another order at once; § follow it when the meeting is closed.</summary>
public sealed class OrderAgenda(ArendeDb db)
{
    /// <param name="viewer">Who writes agendas.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="cases">Every case of the agenda, in the new order.</param>
    /// <param name="seen">The meeting's version when the agenda was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">The agenda has been changed since.</exception>
    public async Task Run(Viewer viewer, MeetingId meetingId, IReadOnlyList<CaseId> cases, long seen, CancellationToken ct)
    {
        viewer.MustHave(Right.WriteAgenda);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        if (meeting.InOrder.Select(item => item.CaseId).SequenceEqual(cases)) return;
        if (meeting.Version != seen) throw new LostRaceException(Race.Instance);
        meeting.Order(cases);
        await db.SaveOrThrowConflict(ct);
    }

    /// <param name="viewer">Who writes agendas.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="places">Every place of the agenda in the new order, also those without a case.</param>
    /// <param name="seen">The meeting's version when the agenda was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">The agenda has been changed since.</exception>
    public async Task RunAll(Viewer viewer, MeetingId meetingId, IReadOnlyList<Guid> places, long seen, CancellationToken ct)
    {
        viewer.MustHave(Right.WriteAgenda);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        // The same click again: it stands so already.
        if (meeting.Places.Select(place => place.Id).SequenceEqual(places)) return;
        if (meeting.Version != seen) throw new LostRaceException(Race.Instance);
        meeting.OrderAll(places);
        await db.SaveOrThrowConflict(ct);
    }
}
