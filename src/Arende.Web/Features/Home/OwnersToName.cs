using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>Open assignments that nobody answers for. Minutes are never held up by an owner who isn't named: it is asked for here, from the day of the decision.</summary>
public static class OwnersToName
{
    /// <returns>All, for who follows up all; the unit's, for its manager; none for others.</returns>
    public static IQueryable<Assignment> Of(ArendeDb db, Viewer viewer)
    {
        var (all, units, unit) = (viewer.May(Right.FollowAssignments), viewer.Has(Right.FollowAssignments, Over.OwnUnit), viewer.UnitId);
        var unowned = VisibleTo.Assignments(db, viewer).Open().Where(a => a.OwnerId == null);
        return all ? unowned : unowned.Where(a => a.UnitId == unit).WhereWritten(_ => EF.Constant(units));
    }
}
