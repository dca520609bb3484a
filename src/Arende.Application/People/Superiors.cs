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

    private Superiors(List<(PersonId Id, UnitId Unit, bool IsManager)> people, Dictionary<UnitId, UnitId?> parents)
    {
        this.people = people;
        this.parents = parents;
        managers = people.Where(p => p.IsManager).ToLookup(p => p.Unit, p => p.Id);
    }

    public static async Task<Superiors> Of(ArendeDb db, CancellationToken ct)
    {
        var people = await db.People.Where(p => p.IsActive).Select(p => new { p.Id, p.UnitId, IsManager = p.Roles.Any(held => held.Role == Role.Manager) }).ToListAsync(ct);
        return new Superiors([.. people.Select(p => (p.Id, p.UnitId, p.IsManager))], await db.Units.ToDictionaryAsync(u => u.Id, u => u.ParentId, ct));
    }

    /// <summary>The managers of these people.</summary>
    public HashSet<PersonId> Over(IReadOnlySet<PersonId> some) => [.. people.Where(p => some.Contains(p.Id)).SelectMany(p => Of(p.Unit, p.IsManager))];

    /// <summary>Those whose manager it is.</summary>
    public List<PersonId> Under(PersonId manager) => [.. people.Where(p => Of(p.Unit, p.IsManager).Contains(manager)).Select(p => p.Id)];

    private IEnumerable<PersonId> Of(UnitId own, bool isManager)
    {
        for (var unit = isManager ? parents.GetValueOrDefault(own) : own; unit is { } id; unit = parents.GetValueOrDefault(id))
            if (managers.Contains(id)) return managers[id];
        return [];
    }
}
