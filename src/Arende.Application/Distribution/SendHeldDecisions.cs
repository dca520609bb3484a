using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Sends decisions before their time has come, or those that were taken back.</summary>
public sealed class SendHeldDecisions(ArendeDb db, RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="ids">Their rows.</param>
    /// <param name="seen">What the viewer saw them as: held, or taken back. What a colleague has taken back since isn't sent.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many are on their way by it; what has gone already doesn't go again.</returns>
    public Task<int> Run(Viewer viewer, IReadOnlyList<DistributionRowId> ids, DistributionState seen, CancellationToken ct) =>
        change.MakeEach(viewer, ids, row => row.State == seen && (seen == DistributionState.Held || seen == DistributionState.TakenBack), async row =>
        {
            row.Release();
            // Another may have been settled to the same address meanwhile, and have gone.
            await SentTogether.JoinKnown(db, row, ct);
        }, HistoryKind.DecisionLetGo, ct);
}
