using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>Somebody without an account says, by the link in their mail, that the decision has been received.</summary>
public sealed class AcknowledgeByLink(ArendeDb db, RowChange change)
{
    /// <returns>False when the link leads nowhere. Once more it changes nothing.</returns>
    public async Task<bool> Run(string token, CancellationToken ct)
    {
        var leadsSomewhere = false;
        await change.Make(asked: null, async () =>
        {
            var row = await db.ByLink(token, change.Now).SingleOrDefaultAsync(ct);
            leadsSomewhere = row is not null;
            if (row is null || row.State == DistributionState.Acknowledged) return;
            row.Acknowledge(by: null, change.Now);
            await change.Write(by: null, row, HistoryKind.DecisionAcknowledgedByLink, asked: null, ct);
        }, ct);
        return leadsSomewhere;
    }
}

public static class AcknowledgementLinks
{
    /// <summary>The row that a link leads to: none when it was never given, has ended, or its mail went to an address that the row has no longer.</summary>
    public static IQueryable<DistributionRow> ByLink(this ArendeDb db, string token, DateTimeOffset now)
    {
        var hash = AcknowledgementLink.HashOf(token);
        return from link in db.AcknowledgementLinks
               where link.Hash == hash && link.EndsAt > now
               join row in db.DistributionRows on link.RowId equals row.Id
               where row.Address == link.Address
               select row;
    }
}
