using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Application.Assignments;

/// <summary>Says which unit an assignment belongs to and who owns it. Nobody is a value too: then it is the controller's to settle.</summary>
public sealed class GiveAssignment(ArendeDb db)
{
    /// <param name="viewer">A controller, or the manager of the assignment's unit, who gives within the unit.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="unit">Its unit; null for none.</param>
    /// <param name="owner">Its owner; null for none.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Workflows.LostRaceException">Somebody else changed it meanwhile.</exception>
    public async Task Run(Viewer viewer, AssignmentId id, UnitId? unit, PersonId? owner, long expectedVersion, CancellationToken ct)
    {
        var assignment = await db.FindToPlace(viewer, id, expectedVersion, ct);
        await db.MustBeGivable(viewer, unit, owner, ct);
        assignment.Give(unit, owner);
        await db.SaveOrLose(ct);
    }
}
