using System.Globalization;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Adapters.Messaging;

/// <summary>Outbox rows that were parked: all there is when embedded, and what could never be published when there is a broker.</summary>
internal sealed class OutboxParkedMessages(ArendeDb db, Subscriptions subscriptions, OutboxSignal signal) : IParkedMessages
{
    private const string Prefix = "outbox/";

    public async Task<IReadOnlyList<ParkedMessage>> List(CancellationToken ct)
    {
        var rows = await db.Outbox.AsNoTracking().Where(row => row.ParkedAt != null).OrderBy(row => row.Id).Take(200).ToListAsync(ct);
        return [.. rows.Select(row => new ParkedMessage(
            Prefix + row.Id.ToString(CultureInfo.InvariantCulture), string.Join(", ", subscriptions.ConsumersOf(row.Type)), row.Type,
            row.MessageId, row.SubjectId, row.Error, row.ParkedAt))];
    }

    public Task<int> Count(CancellationToken ct) => db.Outbox.CountAsync(row => row.ParkedAt != null, ct);

    public async Task<bool> SendAgain(string id, CancellationToken ct)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal) || !long.TryParse(id.AsSpan(Prefix.Length), out var row)) return false;
        var freed = await db.Outbox.Where(o => o.Id == row && o.ParkedAt != null).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.ParkedAt, (DateTimeOffset?)null).SetProperty(o => o.PublishedAt, (DateTimeOffset?)null).SetProperty(o => o.Attempts, 0), ct);
        signal.Raise();
        return freed > 0;
    }

    /// <summary>A row is what was decided: none is ever removed, and a version that knows its type publishes it.</summary>
    public Task<bool> Remove(string id, CancellationToken ct) => Task.FromResult(false);
}
