using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>What the use cases on one assignment share: finding it for a viewer, and whose it is to place.</summary>
public static class AssignmentLookup
{
    /// <summary>The controller places every assignment; a manager those of the own unit.</summary>
    public static bool MayPlace(this Viewer viewer, UnitId? unit) =>
        viewer.Is(Role.Controller) || (viewer.Is(Role.Manager) && unit == viewer.UnitId);

    /// <exception cref="NotFoundException">There is no such assignment for this viewer.</exception>
    /// <exception cref="BrokenRuleException">It is not this viewer's to place.</exception>
    /// <exception cref="LostRaceException">It has changed since it was shown.</exception>
    internal static async Task<Assignment> FindToPlace(this ArendeDb db, Viewer viewer, AssignmentId id, long expectedVersion, CancellationToken ct)
    {
        var assignment = await VisibleTo.Assignments(db, viewer).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("assignment");
        BrokenRuleException.When(!viewer.MayPlace(assignment.UnitId), Rule.NotAllowed);
        if (assignment.Version != expectedVersion) throw new LostRaceException(Race.Instance);
        return assignment;
    }

    /// <summary>The unit and the person must be there; a manager gives to people of the own unit only.</summary>
    internal static async Task MustBeGivable(this ArendeDb db, Viewer viewer, UnitId? unit, PersonId? owner, CancellationToken ct)
    {
        BrokenRuleException.When(!viewer.MayPlace(unit), Rule.UnitIsUnknown);
        BrokenRuleException.When(unit is { } u && !await db.Units.AnyAsync(x => x.Id == u, ct), Rule.UnitIsUnknown);
        if (owner is not { } o) return;
        var person = await db.People.Where(p => p.Id == o && p.IsActive).Select(p => new { p.UnitId }).SingleOrDefaultAsync(ct);
        BrokenRuleException.When(person is null || (!viewer.Is(Role.Controller) && person.UnitId != viewer.UnitId), Rule.PersonIsUnknown);
    }
}
