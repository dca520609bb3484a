using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Accounts;

/// <summary>The person behind a session, with the roles that they hold now. Asked on every request: a lost role is lost at once.</summary>
public sealed class FindViewer(ArendeDb db)
{
    /// <returns>Null when the session has ended: the stamp has changed, or the person is no longer active.</returns>
    public async Task<Viewer?> Run(PersonId personId, string stamp, CancellationToken ct)
    {
        var found = await (
            from account in db.Accounts
            join person in db.People on account.PersonId equals person.Id
            where account.PersonId == personId && account.SecurityStamp == stamp && person.IsActive
            select new { person.UnitId, person.Name, Roles = person.Roles.Select(held => held.Role).ToList() })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        return found is null ? null : new Viewer(personId, found.UnitId, found.Name, found.Roles.ToHashSet(StringComparer.Ordinal));
    }
}
