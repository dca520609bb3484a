using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Sends a recipient's copy once more, as an attempt of its own.</summary>
public sealed class SendAgain(RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="id">The row.</param>
    /// <param name="attempt">The row's attempt when the viewer saw it: asked twice, it is sent once.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, DistributionRowId id, int attempt, CancellationToken ct) =>
        change.Make(async () =>
        {
            var row = await change.ForOffice(viewer, id, ct);
            if (row.Attempt != attempt) return;
            row.SendAgain();
            await change.Write(viewer, row, HistoryKind.SentAgain, ct);
        });
}
