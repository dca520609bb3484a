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

    /// <summary>The active person, with those whose deputy they are on this day, in one statement. Who stands in for a deputy stands in for nobody else: a chain isn't followed.</summary>
    /// <returns>Null for somebody who has left.</returns>
    public static Task<Viewer?> WithStandIns(ArendeDb db, PersonId id, DateOnly today, CancellationToken ct) => Read(db, id, stamp: null, today, ct);

    /// <summary>The same of somebody's session.</summary>
    /// <returns>Null for somebody who has left, and where the stamp isn't the account's: the session has ended.</returns>
    public static Task<Viewer?> OfSession(ArendeDb db, PersonId id, string stamp, DateOnly today, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return Read(db, id, stamp, today, ct);
    }

    private static async Task<Viewer?> Read(ArendeDb db, PersonId id, string? stamp, DateOnly today, CancellationToken ct)
    {
        var found = await withStandIns.For(db)(db, id, stamp, today, ct);
        return found is null ? null : new Viewer(found.Id, found.UnitId, found.Name, found.Roles.ToHashSet(StringComparer.Ordinal))
        {
            StandsInFor = [.. found.StandsInFor.Select(away => new AbsentPerson(away.Id, away.UnitId, away.Name, away.Roles, away.LastDay))],
        };
    }

    // Asked on every request. No stamp: nobody's session is asked about.
    private static readonly CompiledOnce<Func<ArendeDb, PersonId, string?, DateOnly, CancellationToken, Task<Found?>>> withStandIns = new(() => EF.CompileAsyncQuery((ArendeDb db, PersonId id, string? stamp, DateOnly today, CancellationToken _) => db.People
        .Where(p => p.Id == id && p.IsActive && (stamp == null || db.Accounts.Any(account => account.PersonId == id && account.SecurityStamp == stamp)))
        .Select(p => new Found
        {
            Id = p.Id, UnitId = p.UnitId, Name = p.Name,
            Roles = p.Roles.Select(held => held.Role).ToList(),
            StandsInFor = (
                from absence in db.Absences
                join away in db.People on absence.PersonId equals away.Id
                where absence.FirstDay <= today && absence.LastDay >= today && absence.DeputyId == p.Id && away.IsActive
                orderby away.Name, away.Id
                select new Away { Id = away.Id, UnitId = away.UnitId, Name = away.Name, Roles = away.Roles.Select(held => held.Role).ToList(), LastDay = absence.LastDay }).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleOrDefault()));

    private sealed class Found
    {
        public required PersonId Id { get; init; }
        public required UnitId UnitId { get; init; }
        public required string Name { get; init; }
        public required List<string> Roles { get; init; }
        public required List<Away> StandsInFor { get; init; }
    }

    private sealed class Away
    {
        public required PersonId Id { get; init; }
        public required UnitId UnitId { get; init; }
        public required string Name { get; init; }
        public required List<string> Roles { get; init; }
        public required DateOnly LastDay { get; init; }
    }
}
