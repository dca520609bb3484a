using Arende.Domain.Distribution;

namespace Arende.Application.Distribution;

public static class OpenRows
{
    /// <summary>Those that somebody has something to do with, or that are on their way: the recipient has not got the decision.</summary>
    public static IQueryable<DistributionRow> Open(this IQueryable<DistributionRow> rows) =>
        rows.Where(row => row.State == DistributionState.Unmatched || row.State == DistributionState.Bounced || row.State == DistributionState.Waiting
            || row.State == DistributionState.ByHand || row.State == DistributionState.Withheld || row.State == DistributionState.Held || row.State == DistributionState.TakenBack || row.State == DistributionState.AwaitsMinutes);
}
