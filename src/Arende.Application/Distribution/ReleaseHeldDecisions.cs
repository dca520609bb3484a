using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>Lets those go whose time has come. Of two nodes that do it at once one comes second to each row, and finds it gone.</summary>
public sealed class ReleaseHeldDecisions(ArendeDb db, RowChange change)
{
    private const int Batch = 200;

    /// <returns>How many there were.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = change.Now;
        var due = await db.DistributionRows.AsNoTracking().Where(row => row.State == DistributionState.Held && row.GoesAt <= now && row.SentWith == null)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            await change.Make(null, async () =>
            {
                var row = await db.DistributionRows.SingleAsync(one => one.Id == id, ct);
                if (row.State != DistributionState.Held) return;
                row.Release();
                await change.Write(null, row, null, null, ct);
            }, ct);
            db.ChangeTracker.Clear();
        }
        return due.Count;
    }
}
