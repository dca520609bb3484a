using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>What the use cases on one assignment share: finding it for a viewer, and whose it is to place.</summary>
public static class AssignmentLookup
{
    /// <summary>Who places the assignments of a unit, or all, enters new ones.</summary>
    public static bool MayRegisterAssignment(this Viewer viewer) => viewer.May(Right.PlaceAssignment, Whose.Of(viewer.UnitId));

    /// <exception cref="NotFoundException">There is no such assignment for this viewer.</exception>
    /// <exception cref="BrokenRuleException">It is not this viewer's to place.</exception>
    /// <exception cref="LostRaceException">It has changed since it was shown.</exception>
    internal static async Task<Assignment> FindToPlace(this ArendeDb db, Viewer viewer, AssignmentId id, long expectedVersion, CancellationToken ct)
    {
        var assignment = await VisibleTo.Assignments(db, viewer).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("assignment");
        viewer.MustHave(Right.PlaceAssignment, Whose.Of(assignment));
        if (assignment.Version != expectedVersion) throw new LostRaceException(Race.Instance);
        return assignment;
    }

    /// <summary>The unit and the person must be there, and the viewer's to give to: a manager gives to people of the own unit only.</summary>
    internal static async Task MustBeGivable(this ArendeDb db, Viewer viewer, UnitId? unit, PersonId? owner, CancellationToken ct)
    {
        BrokenRuleException.When(!viewer.May(Right.PlaceAssignment, Whose.Of(unit)), Rule.UnitIsUnknown);
        BrokenRuleException.When(unit is { } u && !await db.Units.AnyAsync(x => x.Id == u, ct), Rule.UnitIsUnknown);
        if (owner is not { } o) return;
        var person = await RoleHolders.With(db, Right.BeGivenAssignment).Where(p => p.Id == o).Select(p => new { p.UnitId }).SingleOrDefaultAsync(ct);
        BrokenRuleException.When(person is null || !viewer.May(Right.PlaceAssignment, Whose.Of(person.UnitId)), Rule.PersonIsUnknown);
    }

    /// <summary>Enters what was added to an assignment's deadlines: a row that has its key already is taken for one that is in the database.</summary>
    internal static void EnterChanges(this ArendeDb db, Assignment assignment)
    {
        foreach (var change in assignment.Changes.Where(change => db.Entry(change).State == EntityState.Detached)) db.Add(change);
    }
}
