using Arende.Application.Storage;

namespace Arende.Application.Workflows;

/// <summary>
/// Which roles somebody holds, and where. Read anew every few seconds: it only decides where new work goes; whether a person
/// may act is always asked of the database.
/// </summary>
public sealed class RoleDirectory
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private volatile Snapshot? current;

    /// <param name="db">Whose connection it is read over, where it must be: who asks is in a transaction, and would hold one connection while waiting for another.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<RoleMap> Now(ArendeDb db, CancellationToken ct)
    {
        if (current is { } fresh && Environment.TickCount64 - fresh.ReadAt < Freshness.TotalMilliseconds) return fresh.Map;
        var map = await RoleMap.Of(db, ct);
        current = new Snapshot(map, Environment.TickCount64);
        return map;
    }

    /// <summary>Forgets what was read: somebody was given or lost a role.</summary>
    public void Refresh() => current = null;

    private sealed record Snapshot(RoleMap Map, long ReadAt);
}
