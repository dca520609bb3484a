using Arende.Application.Access;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// Whose an assignment is that nobody active owns: the controllers'. Of a secret one that no controller may see it is those of its
/// managers, directors or registrars (the first of these that has any) who may. All of them are told of it. Where one person must
/// answer (a status report is one row) it is the first by name, the same one each time, so that nobody waits for the other.
/// </summary>
internal static class FallbackOwners
{
    // Nobody is asked for what they can't open.
    private static readonly string[] AfterTheControllers = [Role.Manager, Role.Director, Role.Registrar];

    /// <returns>For each assignment all who are told, the one to ask first. One that nobody may see has no entry, and none has while nobody active is a controller.</returns>
    public static async Task<Dictionary<AssignmentId, List<PersonId>>> Of(ArendeDb db, IEnumerable<AssignmentId> assignments, CancellationToken ct)
    {
        var found = new Dictionary<AssignmentId, List<PersonId>>();
        var left = assignments.ToList();
        if (left.Count == 0 || !await RoleHolders.Of(db, Role.Controller).AnyAsync(ct)) return found;
        foreach (var role in AfterTheControllers.Prepend(Role.Controller))
        {
            foreach (var viewer in await ViewerOf.Of(RoleHolders.Of(db, role), ct))
                foreach (var id in await VisibleTo.Assignments(db, viewer).Where(a => left.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct))
                    (found.TryGetValue(id, out var people) ? people : found[id] = []).Add(viewer.PersonId);
            left.RemoveAll(found.ContainsKey);
            if (left.Count == 0) break;
        }
        return found;
    }

    /// <exception cref="InvalidOperationException">There is nobody: the message is parked, and sent again when somebody has the role.</exception>
    public static InvalidOperationException Nobody() => new(
        "An assignment has no owner, and nobody active may be told of it: give somebody the role controller, or of a secret one its unit a manager.");
}
