using System.Data.Common;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arende.Adapters.Storage;

/// <summary>Wakes the drainer when a transaction that has something for it has been committed: what was written in it can't be seen before.</summary>
internal sealed class OutboxWaking(OutboxSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake(eventData);
        return Task.CompletedTask;
    }

    // Not for each commit: with hundreds of events handled a second the outbox would be read all the time.
    private void Wake(TransactionEndEventData eventData)
    {
        if (eventData.Context is not ArendeDb { WakesOutbox: true } db) return;
        db.WakesOutbox = false;
        signal.Raise();
    }
}
