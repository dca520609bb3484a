using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.People;

namespace Arende.Application.People;

/// <summary>Active people by role, in an order that stays the same.</summary>
public static class RoleHolders
{
    public static IQueryable<Person> Of(ArendeDb db, string role) =>
        db.People.Where(p => p.IsActive && p.Roles.Any(r => r.Role == role)).OrderBy(p => p.Name).ThenBy(p => p.Id);

    /// <summary>Those who have a right, over everything unless something else is said.</summary>
    public static IQueryable<Person> With(ArendeDb db, Right right, Over over = Over.All)
    {
        var roles = Rights.RolesOf(right, over);
        return db.People.Where(p => p.IsActive && p.Roles.Any(r => roles.Contains(r.Role))).OrderBy(p => p.Name).ThenBy(p => p.Id);
    }
}
