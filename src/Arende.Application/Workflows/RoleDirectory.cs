using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Application.Workflows;

/// <summary>
/// Which roles somebody holds, and where. Read anew every few seconds: it only decides where new work goes; whether a person
/// may act is always asked of the database.
/// </summary>
public sealed class RoleDirectory(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private volatile Snapshot? current;

    /// <summary>The nearest unit, upward from the given one, in which somebody holds the role; null when there is none.</summary>
    public async ValueTask<UnitId?> NearestUnit(string role, UnitId? from, CancellationToken ct)
    {
        var directory = await Read(ct);
        for (var unit = from; unit is { } id; unit = directory.Parents.GetValueOrDefault(id))
            if (directory.Held.Contains((role, id))) return id;
        return null;
    }

    /// <summary>True for who was deactivated. Who isn't known yet has just come, and hasn't left.</summary>
    public async ValueTask<bool> HasLeft(PersonId person, CancellationToken ct) => (await Read(ct)).Left.Contains(person);

    public async ValueTask<bool> IsHeld(string role, CancellationToken ct) => (await Read(ct)).Roles.Contains(role);

    /// <summary>Forgets what was read: somebody was given or lost a role.</summary>
    public void Refresh() => current = null;

    private async ValueTask<Snapshot> Read(CancellationToken ct)
    {
        if (current is { } fresh && Environment.TickCount64 - fresh.ReadAt < Freshness.TotalMilliseconds) return fresh;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var people = await db.People.AsNoTracking().Where(p => p.IsActive).ToListAsync(ct);
        var parents = await db.Units.ToDictionaryAsync(u => u.Id, u => u.ParentId, ct);
        return current = new Snapshot(
            people.SelectMany(p => p.Roles.Select(held => (held.Role, p.UnitId))).ToHashSet(),
            people.SelectMany(p => p.Roles.Select(held => held.Role)).ToHashSet(),
            (await db.People.Where(p => !p.IsActive).Select(p => p.Id).ToListAsync(ct)).ToHashSet(),
            parents,
            Environment.TickCount64);
    }

    private sealed record Snapshot(
        HashSet<(string Role, UnitId Unit)> Held, HashSet<string> Roles, HashSet<PersonId> Left, Dictionary<UnitId, UnitId?> Parents, long ReadAt);
}
