using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

public static class AppealsOfCase
{
    /// <summary>Those that withhold legal force: in time, and without a ruling.</summary>
    public static IQueryable<Appeal> Standing(this IQueryable<Appeal> appeals) => appeals.Where(a => !a.IsLate && a.Ruling == null);

    /// <summary>Those that withhold the legal force of what a body with that function decided in the case.</summary>
    public static IQueryable<Appeal> Standing(ArendeDb db, CaseId id, BodyFunction function) => db.Appeals.Standing()
        .Where(a => a.CaseId == id && db.Meetings.Any(m => m.Function == function && m.Agenda.Any(item => item.Id == a.AgendaItemId)));

    /// <summary>Those that came in time, with the function of the body whose decision they are of, and how they ended.</summary>
    public static async Task<IReadOnlyList<(BodyFunction Of, Ruling? Ruling)>> InTime(ArendeDb db, CaseId id, CancellationToken ct)
    {
        var appeals = await (
            from appeal in db.Appeals.AsNoTracking()
            where appeal.CaseId == id && !appeal.IsLate
            join item in db.AgendaItems on appeal.AgendaItemId equals item.Id
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            select new { meeting.Function, appeal.Ruling }).ToListAsync(ct);
        return appeals.ConvertAll(appeal => (appeal.Function, appeal.Ruling));
    }
}
