using Arende.Application.Storage;
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

    public async ValueTask<RoleMap> Now(CancellationToken ct)
    {
        if (current is { } fresh && Environment.TickCount64 - fresh.ReadAt < Freshness.TotalMilliseconds) return fresh.Map;
        await using var scope = scopes.CreateAsyncScope();
        var map = await RoleMap.Of(scope.ServiceProvider.GetRequiredService<ArendeDb>(), ct);
        current = new Snapshot(map, Environment.TickCount64);
        return map;
    }

    /// <summary>Forgets what was read: somebody was given or lost a role.</summary>
    public void Refresh() => current = null;

    private sealed record Snapshot(RoleMap Map, long ReadAt);
}
