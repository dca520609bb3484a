using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.People;

/// <summary>Whose manager somebody is: of those who have none nearer, upward from their unit; of a manager, from the unit above theirs.</summary>
internal sealed class Superiors
{
    private readonly Dictionary<UnitId, UnitId?> parents;
    private readonly ILookup<UnitId, PersonId> managers;
    private readonly List<(PersonId Id, UnitId Unit, bool IsManager)> people;
    private readonly HashSet<PersonId> active;
    private readonly IReadOnlyList<PersonId> directors;

    private Superiors(List<(PersonId Id, UnitId Unit, bool IsManager)> people, IReadOnlyList<PersonId> directors, Dictionary<UnitId, UnitId?> parents)
    {
        this.people = people;
        this.directors = directors;
        this.parents = parents;
        active = people.ConvertAll(p => p.Id).ToHashSet();
        managers = people.Where(p => p.IsManager).ToLookup(p => p.Unit, p => p.Id);
    }

    public static async Task<Superiors> Of(ArendeDb db, CancellationToken ct)
    {
        var people = await db.People.Where(p => p.IsActive).Select(p => new { p.Id, p.UnitId, IsManager = p.Roles.Any(held => held.Role == Role.Manager) }).ToListAsync(ct);
        return new Superiors([.. people.Select(p => (p.Id, p.UnitId, p.IsManager))], await RoleHolders.Of(db, Role.Director).Select(p => p.Id).ToListAsync(ct), await db.Units.ToDictionaryAsync(u => u.Id, u => u.ParentId, ct));
    }

    /// <summary>The managers of these people.</summary>
    public HashSet<PersonId> Over(IReadOnlySet<PersonId> some) => [.. people.Where(p => some.Contains(p.Id)).SelectMany(p => ManagersOf(p.Unit, p.Id))];

    /// <summary>Those whose manager it is.</summary>
    public List<PersonId> Under(PersonId manager) => [.. people.Where(p => ManagersOf(p.Unit, p.Id).Contains(manager)).Select(p => p.Id)];

    /// <summary>Where somebody works; null for one who has left.</summary>
    public UnitId? UnitOf(PersonId person) => people.Where(p => p.Id == person).Select(p => (UnitId?)p.Unit).FirstOrDefault();

    public bool IsActive(PersonId person) => active.Contains(person);

    /// <summary>Who is told of what a unit is late with: its managers, or those of the nearest unit above it that has some. Nobody is told of their own.</summary>
    /// <param name="unit">The unit; null for what has none, which nobody manages.</param>
    /// <param name="own">Whose it is: a manager's own goes to the unit above.</param>
    private List<PersonId> ManagersOf(UnitId? unit, PersonId? own)
    {
        for (var at = unit; at is { } id; at = parents.GetValueOrDefault(id))
            if (managers[id].ToList() is { Count: > 0 } found && !(own is { } one && found.Contains(one))) return found;
        return [];
    }

    /// <summary>Who is told besides those whose it is: the managers, and the directors when their step has come, or at once where nobody manages it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="own">Whose it is.</param>
    /// <param name="tellsDirector">The directors' step has come.</param>
    public (IReadOnlyList<PersonId> Managers, IReadOnlyList<PersonId> Directors) Above(UnitId? unit, PersonId? own, bool tellsDirector)
    {
        var found = ManagersOf(unit, own);
        return (found, found.Count == 0 || tellsDirector ? directors : []);
    }
}
