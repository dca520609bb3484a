using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Sends decisions before their time has come, or those that were taken back.</summary>
public sealed class SendHeldDecisions(ArendeDb db, RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="ids">Their rows.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many are on their way by it; what has gone already doesn't go again.</returns>
    public Task<int> Run(Viewer viewer, IReadOnlyList<DistributionRowId> ids, CancellationToken ct) =>
        change.MakeEach(viewer, ids, row => row.State is DistributionState.Held or DistributionState.TakenBack, async row =>
        {
            row.Release();
            // Another may have been settled to the same address meanwhile, and have gone.
            await SentTogether.JoinKnown(db, row, ct);
        }, null, ct);
}
