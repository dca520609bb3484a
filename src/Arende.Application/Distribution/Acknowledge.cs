using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Somebody of the unit says that the decision has been received and read.</summary>
public sealed class Acknowledge(RowChange change)
{
    public Task Run(Viewer viewer, DistributionRowId id, CancellationToken ct) =>
        change.Make(asked: null, async () =>
        {
            var row = await change.Sent(await change.ForUnit(viewer, id, ct), ct);
            if (row.State == DistributionState.Acknowledged) return;
            row.Acknowledge(viewer.PersonId, change.Now);
            await change.Write(viewer, row, HistoryKind.DecisionAcknowledged, asked: null, ct);
        }, ct);
}
