using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Distribution;

/// <summary>A mail that the server took came back later, as a mail of its own that the product doesn't read: whoever got it says so, and the recipient is one open row again.</summary>
public sealed class NoteBounce(RowChange change)
{
    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="id">The row.</param>
    /// <param name="attempt">The row's attempt when the viewer saw it.</param>
    /// <param name="says">What the returned mail says; null or blank where nothing is quoted.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">It has been sent again since it was seen.</exception>
    /// <exception cref="BrokenRuleException">It wasn't sent by mail, or has been received.</exception>
    public Task Run(Viewer viewer, DistributionRowId id, int attempt, string? says, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<NoteBounce>(viewer, key, new JsonObject { ["row"] = id.ToString(), ["says"] = says });
        return change.Make(asked, async () =>
        {
            var shown = await change.ForOffice(viewer, id, ct);
            var row = await change.Sent(shown, ct);
            if (shown.Attempt != attempt) throw new LostRaceException(Race.Instance);
            row.CameBack(says, change.Now);
            await change.Write(viewer, row, HistoryKind.DecisionBounced, asked, ct, new JsonObject { ["reason"] = row.Result });
        }, ct);
    }
}
