using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Access;

/// <summary>A person as the viewer that they would be now: before they are asked or told, it is looked up what they may see.</summary>
public static class ViewerOf
{
    /// <summary>By what is their own: nobody else's steps.</summary>
    /// <returns>Null for somebody who has left.</returns>
    public static async Task<Viewer?> Person(ArendeDb db, PersonId id, CancellationToken ct) =>
        (await Of(db.People.Where(p => p.Id == id && p.IsActive), ct)).SingleOrDefault();

    /// <summary>In the order of the people.</summary>
    public static async Task<List<Viewer>> Of(IQueryable<Person> people, CancellationToken ct) =>
        [.. (await people.AsNoTracking().ToListAsync(ct)).Select(p => new Viewer(p.Id, p.UnitId, p.Name, p.Roles.Select(held => held.Role).ToHashSet(StringComparer.Ordinal)))];

    /// <summary>The one person, with those whose deputy they are on this day, in one statement. Who stands in for a deputy stands in for nobody else: a chain isn't followed.</summary>
    public static async Task<Viewer?> WithStandIns(ArendeDb db, IQueryable<Person> one, DateOnly today, CancellationToken ct)
    {
        var absences = db.Absences.Where(absence => absence.FirstDay <= today && absence.LastDay >= today);
        var found = await one.Select(p => new
        {
            p.Id,
            p.UnitId,
            p.Name,
            Roles = p.Roles.Select(held => held.Role).ToList(),
            StandsInFor = (
                from absence in absences
                join away in db.People on absence.PersonId equals away.Id
                where absence.DeputyId == p.Id && away.IsActive
                orderby away.Name, away.Id
                select new { away.Id, away.UnitId, away.Name, Roles = away.Roles.Select(held => held.Role).ToList(), absence.LastDay }).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(ct);
        return found is null ? null : new Viewer(found.Id, found.UnitId, found.Name, found.Roles.ToHashSet(StringComparer.Ordinal))
        {
            StandsInFor = [.. found.StandsInFor.Select(away => new AbsentPerson(away.Id, away.UnitId, away.Name, away.Roles, away.LastDay))],
        };
    }
}
