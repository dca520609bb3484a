using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.People;

/// <summary>
/// Whose what nobody owns is: the controllers'. All who are active are told of it. Where one person must answer (a status report
/// is one row) it is the first of them by name, the same one each time, so that nobody waits for the other.
/// </summary>
public static class Controllers
{
    /// <summary>All who are active, the one to ask first.</summary>
    /// <exception cref="InvalidOperationException">There is none: the message is parked, and sent again when somebody has the role.</exception>
    public static async Task<List<Person>> Of(ArendeDb db, CancellationToken ct)
    {
        var people = await RoleHolders.Of(db, Role.Controller).AsNoTracking().ToListAsync(ct);
        return people.Count > 0
            ? people
            : throw new InvalidOperationException("An assignment has no owner, and nobody active holds the role controller: give somebody the role.");
    }

    /// <summary>The one to ask; null when nobody active holds the role.</summary>
    public static Task<PersonId?> First(ArendeDb db, CancellationToken ct) =>
        RoleHolders.Of(db, Role.Controller).Select(p => (PersonId?)p.Id).FirstOrDefaultAsync(ct);
}
