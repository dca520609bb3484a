using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Takes back decisions that are held before they go: nothing of them has gone, and nothing goes until somebody says so.</summary>
public sealed class TakeBackDecisions(RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="ids">Their rows.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were taken back; what has gone meanwhile is left as it is.</returns>
    public Task<int> Run(Viewer viewer, IReadOnlyList<DistributionRowId> ids, CancellationToken ct) =>
        change.MakeEach(viewer, ids, row => row.State == DistributionState.Held, row =>
        {
            row.TakeBack();
            return Task.CompletedTask;
        }, HistoryKind.DecisionTakenBack, ct);
}
