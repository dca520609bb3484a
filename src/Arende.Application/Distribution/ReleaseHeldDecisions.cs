using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Arende.Application.Distribution;

/// <summary>Lets those go whose time has come. Of two nodes that do it at once one comes second to each row, and finds it gone.</summary>
public sealed partial class ReleaseHeldDecisions(ArendeDb db, RowChange change, ILogger<ReleaseHeldDecisions> logger)
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
            try
            {
                await change.Make(null, async () =>
                {
                    var row = await db.DistributionRows.SingleAsync(one => one.Id == id, ct);
                    if (row.State != DistributionState.Held) return;
                    row.Release();
                    await change.Write(null, row, null, null, ct);
                }, ct);
            }
            catch (Exception exception) when (!ct.IsCancellationRequested)
            {
                // The others go, and the mails that wait: this one is tried again in the next turn.
                LogNotReleased(logger, exception, id.Value);
            }
            db.ChangeTracker.Clear();
        }
        return due.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The decision of distribution row {Row} was held, and could not be let go")]
    private static partial void LogNotReleased(ILogger logger, Exception exception, Guid row);
}
