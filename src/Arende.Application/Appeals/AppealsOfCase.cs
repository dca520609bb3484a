using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Application.Appeals;

public static class AppealsOfCase
{
    /// <summary>Those that withhold legal force: in time, and without a ruling.</summary>
    public static IQueryable<Appeal> Standing(this IQueryable<Appeal> appeals) => appeals.Where(a => !a.IsLate && a.Ruling == null);

    /// <summary>Those of which something is still to be done or heard: they withhold legal force, or are to be sent on or dismissed.</summary>
    public static IQueryable<Appeal> Open(this IQueryable<Appeal> appeals) => appeals.Where(a => (!a.IsLate && a.Ruling == null) || a.IsWithUs);

    /// <summary>Those that withhold the legal force of what a body with that function decided in the case; of the board also of what was decided by delegation for it.</summary>
    public static IQueryable<Appeal> Standing(ArendeDb db, CaseId id, BodyFunction function) => db.Appeals.Standing()
        .Where(a => a.CaseId == id && ((a.AgendaItemId == null && function == BodyFunction.Board) || db.Meetings.Any(m => m.Function == function && m.Agenda.Any(item => item.Id == a.AgendaItemId))));
}
