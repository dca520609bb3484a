using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Access;

/// <summary>A person as the viewer that they would be now: before they are asked or told, it is looked up what they may see.</summary>
internal static class ViewerOf
{
    /// <returns>Null for somebody who has left.</returns>
    public static async Task<Viewer?> Person(ArendeDb db, PersonId id, CancellationToken ct) =>
        (await Of(db.People.Where(p => p.Id == id && p.IsActive), ct)).SingleOrDefault();

    /// <summary>In the order of the people.</summary>
    public static async Task<List<Viewer>> Of(IQueryable<Person> people, CancellationToken ct) =>
        [.. (await people.AsNoTracking().ToListAsync(ct)).Select(p => new Viewer(p.Id, p.UnitId, p.Name, p.Roles.Select(held => held.Role).ToHashSet(StringComparer.Ordinal)))];
}
