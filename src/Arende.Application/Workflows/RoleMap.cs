using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>Whose work of a role is: the role, in a unit where it is held there, or one person.</summary>
public readonly record struct Holder(string Role, UnitId? Unit, PersonId? Assignee);

/// <summary>Which roles somebody held at one moment, and where; and whose the work of a role then is.</summary>
public sealed class RoleMap
{
    private readonly HashSet<(string Role, UnitId Unit)> held;
    private readonly HashSet<string> roles;
    private readonly HashSet<PersonId> left;
    private readonly Dictionary<UnitId, UnitId?> parents;

    private RoleMap(HashSet<(string Role, UnitId Unit)> held, HashSet<PersonId> left, Dictionary<UnitId, UnitId?> parents)
    {
        this.held = held;
        roles = held.Select(one => one.Role).ToHashSet();
        this.left = left;
        this.parents = parents;
    }

    /// <param name="db">The database.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="without">Counted as gone: what would be if they were deactivated.</param>
    public static async Task<RoleMap> Of(ArendeDb db, CancellationToken ct, PersonId? without = null)
    {
        var people = await db.People.AsNoTracking().Where(p => p.IsActive && p.Id != without).ToListAsync(ct);
        var gone = await db.People.Where(p => !p.IsActive || p.Id == without).Select(p => p.Id).ToListAsync(ct);
        return new RoleMap(
            people.SelectMany(p => p.Roles.Select(held => (held.Role, p.UnitId))).ToHashSet(), gone.ToHashSet(), await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.ParentId, ct));
    }

    /// <summary>Work that nobody can take goes to the controller, never nowhere.</summary>
    /// <param name="role">Who the step is for.</param>
    /// <param name="from">The unit from which somebody is looked for, upward.</param>
    /// <param name="officer">The case's officer, whose steps are theirs alone.</param>
    public Holder Route(string role, UnitId? from, PersonId? officer)
    {
        var controller = new Holder(Role.Controller, null, null);
        if (role == Role.CaseOfficer && officer is { } person) return left.Contains(person) ? controller : new Holder(role, from, person);
        if (Role.Central.Contains(role)) return IsHeld(role) ? new Holder(role, null, null) : controller;
        return NearestUnit(role, from) is { } unit ? new Holder(role, unit, null) : controller;
    }

    /// <summary>The nearest unit, upward from the given one, in which somebody holds the role; null when there is none.</summary>
    public UnitId? NearestUnit(string role, UnitId? from)
    {
        for (var unit = from; unit is { } id; unit = parents.GetValueOrDefault(id))
            if (held.Contains((role, id))) return id;
        return null;
    }

    public bool IsHeld(string role) => roles.Contains(role);
}
