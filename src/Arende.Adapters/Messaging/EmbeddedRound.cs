using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Adapters.Messaging;

/// <summary>
/// Hands rows to a bus in memory, which forgets: a row is finished only when every consumer's inbox row is there, and handed
/// over again when that takes too long. A subject's next row waits for the one before, so order is kept.
/// </summary>
internal sealed class EmbeddedRound(EventPublisher publisher, Subscriptions subscriptions, ConsumerFaults faults, MessagingOptions options, TimeProvider clock)
    : IOutboxRound
{
    private const int Batch = 500;

    public bool WaitsForConsumers => true;

    public async Task<bool> Run(ArendeDb db, bool isProbe, CancellationToken ct)
    {
        if (!publisher.HasQueues) return false;
        var rows = await db.Outbox.Where(row => row.FinishedAt == null && row.ParkedAt == null).OrderBy(row => row.Id).Take(Batch).ToListAsync(ct);
        if (rows.Count == 0) return false;
        var worked = false;
        foreach (var row in rows.Where(row => !subscriptions.ConsumersOf(row.Type).Any()))
        {
            row.FinishedAt = clock.GetUtcNow();
            worked = true;
        }
        foreach (var row in rows.Where(row => row.FinishedAt is null).GroupBy(row => row.SubjectId).Select(subject => subject.First()))
            worked |= await Advance(db, row, ct);
        await db.SaveChangesAsync(ct);
        return worked;
    }

    private async Task<bool> Advance(ArendeDb db, OutboxMessage row, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (row.PublishedAt is not null)
        {
            var seen = await db.Inbox.Where(i => i.MessageId == row.MessageId).Select(i => i.Consumer).ToListAsync(ct);
            if (!subscriptions.ConsumersOf(row.Type).Except(seen).Any())
            {
                row.FinishedAt = now;
                row.Error = null;
                faults.Take(row.MessageId);
                return true;
            }
            if (now - row.PublishedAt < options.RedeliverAfter) return false;
            row.Error = faults.Take(row.MessageId) ?? row.Error;
            if (row.Attempts >= options.MostAttempts)
            {
                row.ParkedAt = now;
                row.Error ??= "No consumer finished in time.";
                return true;
            }
        }
        // The row is written before it is handed over: a consumer that is quicker than we are changes nothing in it.
        row.PublishedAt = now;
        row.Attempts++;
        await db.SaveChangesAsync(ct);
        try
        {
            await publisher.Publish(row, ct);
        }
        catch (UnknownEventException exception)
        {
            row.ParkedAt = now;
            row.Error = exception.Message;
        }
        return false;
    }
}
