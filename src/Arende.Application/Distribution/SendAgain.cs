using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Sends a recipient's copy once more, as an attempt of its own.</summary>
public sealed class SendAgain(RowChange change)
{
    public Task Run(Viewer viewer, DistributionRowId id, CancellationToken ct) =>
        change.Make(async () =>
        {
            var row = await change.ForOffice(viewer, id, ct);
            row.SendAgain();
            await change.Write(viewer, row, HistoryKind.SentAgain, ct);
        });
}
