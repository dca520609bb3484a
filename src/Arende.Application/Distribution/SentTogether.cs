using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>Several recipients of a decision that lead to one address or unit: one is sent to, and the others follow it.</summary>
internal static class SentTogether
{
    /// <summary>Among new rows: one of those that lead alike is sent, the others follow. A unit's before a bare address, since its people are told of it.</summary>
    public static void Join(IReadOnlyList<DistributionRow> rows)
    {
        foreach (var alike in rows.Where(row => row.IsToGo).GroupBy(LeadsTo))
        {
            var sent = new List<DistributionRow>();
            foreach (var row in alike.OrderBy(row => row.UnitId is null))
            {
                if (sent.FirstOrDefault(other => MayFollow(row, other)) is { } leader) row.Follow(leader);
                else sent.Add(row);
            }
        }
    }

    /// <summary>A row that was settled to where another of the decision has gone, or is on its way, follows that one: nothing more is sent.</summary>
    public static async Task JoinKnown(ArendeDb db, DistributionRow row, CancellationToken ct)
    {
        if (!row.IsToGo) return;
        var others = await db.DistributionRows.AsNoTracking().Where(other => other.DecisionId == row.DecisionId && other.Id != row.Id && other.SentWith == null
            && (other.State == DistributionState.Waiting || other.State == DistributionState.Held || other.State == DistributionState.AwaitsMinutes || other.State == DistributionState.Sent || other.State == DistributionState.Acknowledged)).OrderBy(other => other.RecipientNumber).ToListAsync(ct);
        if (others.FirstOrDefault(other => LeadsTo(other) == LeadsTo(row) && MayFollow(row, other)) is { } known) row.Follow(known);
    }

    /// <summary>The rows that follow this one become what it has become.</summary>
    public static async Task Follow(ArendeDb db, DistributionRow row, CancellationToken ct)
    {
        // Their decision's rows are found by an index; few of them are together with another.
        foreach (var other in await db.DistributionRows.Where(other => other.DecisionId == row.DecisionId && other.SentWith == row.Id).ToListAsync(ct))
            if (other.SentWith == row.Id) other.Follow(row);
    }

    /// <summary>The row is settled to something else, and nobody has said that of those that followed it.</summary>
    public static async Task Release(ArendeDb db, DistributionRow row, CancellationToken ct)
    {
        foreach (var other in await db.DistributionRows.Where(other => other.DecisionId == row.DecisionId && other.SentWith == row.Id).ToListAsync(ct)) other.GoAlone();
    }

    // Units that share a mailbox have each their own: only who is meant by an address alone has it with anybody.
    private static bool MayFollow(DistributionRow row, DistributionRow other) => row.UnitId is null || row.UnitId == other.UnitId;

    private static (DistributionChannel, string?) LeadsTo(DistributionRow row) => (row.Channel, row.Address?.ToLowerInvariant() ?? row.UnitId?.ToString());
}
