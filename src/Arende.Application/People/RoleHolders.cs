using Arende.Application.Storage;
using Arende.Domain.People;

namespace Arende.Application.People;

/// <summary>Active people by role, in an order that stays the same.</summary>
public static class RoleHolders
{
    public static IQueryable<Person> Of(ArendeDb db, string role) =>
        db.People.Where(p => p.IsActive && p.Roles.Any(r => r.Role == role)).OrderBy(p => p.Name).ThenBy(p => p.Id);
}
