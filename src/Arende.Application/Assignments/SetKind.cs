using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Application.Assignments;

/// <summary>Says whether it is an uppdrag or a nämndinitiativ: a table that was imported often doesn't. What was said wrong is corrected (<see cref="CorrectAssignment"/>).</summary>
public sealed class SetKind(ArendeDb db, TimeProvider clock)
{
    /// <exception cref="LostRaceException">Somebody else changed it meanwhile.</exception>
    public async Task Run(Viewer viewer, AssignmentId id, AssignmentKind kind, long expectedVersion, CancellationToken ct)
    {
        var assignment = await db.FindToPlace(viewer, id, expectedVersion, ct);
        assignment.ChangeKind(kind);
        await db.SaveOrThrowConflict(viewer.PersonId, clock.GetUtcNow(), ct);
    }
}
