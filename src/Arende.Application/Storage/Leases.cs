using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Storage;

/// <summary>
/// The right to do something alone for a while. It ends by itself, so that another node takes over from one that died. The time is
/// the database's own where nodes share one: the clocks of two machines differ.
/// </summary>
public sealed class Leases(ArendeDb db, TimeProvider clock)
{
    /// <summary>Takes or renews the lease.</summary>
    /// <returns>False while another holds it.</returns>
    public async Task<bool> Take(string name, string holder, TimeSpan duration, CancellationToken ct)
    {
        var now = await db.CommonTime(clock, ct);
        var until = now + duration;
        var taken = await db.Leases
            .Where(lease => lease.Name == name && (lease.Holder == holder || lease.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until), ct);
        if (taken > 0) return true;
        if (await db.Leases.AnyAsync(lease => lease.Name == name, ct)) return false;
        try
        {
            db.Leases.Add(new Lease { Name = name, Holder = holder, Until = until });
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Gives the lease back before its time, so that nobody has to wait for its end.</summary>
    public Task Release(string name, string holder, CancellationToken ct) =>
        db.Leases.Where(lease => lease.Name == name && lease.Holder == holder).ExecuteDeleteAsync(ct);
}
