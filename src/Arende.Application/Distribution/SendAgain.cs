using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>Sends a recipient's copy once more, as an attempt of its own.</summary>
public sealed class SendAgain(ArendeDb db, RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="id">The row.</param>
    /// <param name="attempt">The row's attempt when the viewer saw it.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">It has been sent again since it was seen.</exception>
    /// <exception cref="BrokenRuleException">The case is secret by now, and the recipient may not read it.</exception>
    public Task Run(Viewer viewer, DistributionRowId id, int attempt, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<SendAgain>(viewer, key, new JsonObject { ["row"] = id.ToString() });
        return change.Make(asked, async () =>
        {
            var shown = await change.ForOffice(viewer, id, ct);
            var row = await change.Sent(shown, ct);
            if (shown.Attempt != attempt) throw new LostRaceException(Race.Instance);
            row.SendAgain();
            await SecretDecisions.MustNotWithhold(db, row, ct);
            await change.Write(viewer, row, HistoryKind.SentAgain, asked, ct);
        }, ct);
    }
}
