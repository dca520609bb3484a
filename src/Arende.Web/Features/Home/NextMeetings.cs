using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

public sealed record NextMeeting(MeetingId Id, Body Body, DateOnly Date, int Items);

/// <summary>The next meeting of each body, the nearest first; its cases are counted as far as the viewer may see them.</summary>
public static class NextMeetings
{
    public static async Task<IReadOnlyList<NextMeeting>> From(ArendeDb db, Viewer viewer, DateOnly today, CancellationToken ct)
    {
        var bodies = db.Bodies;
        var visible = VisibleTo.Cases(db, viewer);
        var coming = db.Meetings.Where(m => m.Date >= today && m.CancelledBecause == null && m.VerifiedOn == null);
        var next = coming.Where(m => !coming.Any(sooner => sooner.BodyId == m.BodyId && (sooner.Date < m.Date || (sooner.Date == m.Date && sooner.Sitting < m.Sitting)))).OrderBy(m => m.Date);
        return await (VisibleTo.SeesEveryCase(viewer)
            ? next.Select(m => new NextMeeting(m.Id, bodies[m.BodyId], m.Date, m.Agenda.Count))
            : next.Select(m => new NextMeeting(m.Id, bodies[m.BodyId], m.Date, m.Agenda.Count(item => visible.Any(c => c.Id == item.CaseId))))).ToListAsync(ct);
    }
}
