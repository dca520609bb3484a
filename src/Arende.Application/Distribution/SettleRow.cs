using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>
/// Settles a recipient that matched nothing, whose mail came back or who may not read what is sent: to a unit and an address, an inbox, a
/// letter or the council. What the product sends is held as any first sending is; what goes by hand waits to be ticked off.
/// </summary>
public sealed class SettleRow(ArendeDb db, RowChange change)
{
    /// <summary>By mail.</summary>
    public Task Run(Viewer viewer, DistributionRowId id, int attempt, UnitId? unitId, string address, CancellationToken ct, FormKey key = default) =>
        RunBy(viewer, id, attempt, DistributionChannel.Mail, unitId, address, ct, key);

    /// <param name="viewer">The clerk or the registrar.</param>
    /// <param name="id">The row.</param>
    /// <param name="attempt">The row's attempt when the viewer saw it.</param>
    /// <param name="channel">The way that is chosen.</param>
    /// <param name="unitId">The unit that is meant; null for somebody outside.</param>
    /// <param name="address">Where a mail goes; empty for the unit's mailbox.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">It has been settled or sent since it was seen.</exception>
    /// <exception cref="BrokenRuleException">The case is secret, and the recipient may not read it.</exception>
    public Task RunBy(Viewer viewer, DistributionRowId id, int attempt, DistributionChannel channel, UnitId? unitId, string address, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<SettleRow>(viewer, key,
            new JsonObject { ["row"] = id.ToString(), ["channel"] = channel.ToString(), ["unit"] = unitId?.ToString(), ["address"] = address.Trim() });
        return change.Make(asked, async () =>
        {
            var row = await change.ForOffice(viewer, id, ct);
            Unit? unit = null;
            if (unitId is { } known)
                unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == known, ct) ?? throw new BrokenRuleException(Rule.UnitIsUnknown);
            // To somebody else it is another answer, whose writer keeps it.
            if (row.Attempt != attempt) throw new LostRaceException(Race.Instance);
            await SentTogether.Release(db, row, ct);
            row.Settle(channel, unitId, string.IsNullOrWhiteSpace(address) ? unit?.Mailbox ?? "" : address.Trim(), change.GoesAt, await DecidedBeforeVerified.Waits(db, row.DecisionId, ct));
            BrokenRuleException.When(channel == DistributionChannel.Inbox && !await db.ToldOfDecisions().AnyAsync(p => p.UnitId == row.UnitId, ct), Rule.UnitHasNoInbox);
            await SecretDecisions.MustNotWithhold(db, row, ct);
            await SentTogether.JoinKnown(db, row, ct);
            await change.Write(viewer, row, HistoryKind.RecipientSettled, asked, ct, new JsonObject { ["channel"] = channel.ToString() });
        }, ct);
    }
}
