using System.Data.Common;
using Arende.Application.Messaging;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arende.Adapters.Storage;

/// <summary>Wakes the drainer when a transaction has been committed: what was written in it can't be seen before.</summary>
internal sealed class OutboxWaking(OutboxSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => signal.Raise();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Raise();
        return Task.CompletedTask;
    }
}
