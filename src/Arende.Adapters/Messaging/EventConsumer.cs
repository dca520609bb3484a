using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Arende.Adapters.Messaging;

/// <summary>
/// Calls a handler, after what it prepares, in one transaction with its inbox row: a message that comes twice finds the row and is acknowledged. What
/// fails is tried again by the bus, each time in a scope of its own.
/// </summary>
internal sealed class EventConsumer<THandler, TEvent>(ArendeDb db, THandler handler, IOutboxRound outbox, TimeProvider clock, ConsumerFaults faults, ConsumerTurns turns)
    : IConsumer<TEvent>
    where THandler : class, IEventHandler<TEvent>
    where TEvent : class, IEvent
{
    public async Task Consume(ConsumeContext<TEvent> context)
    {
        var messageId = context.MessageId ?? throw new InvalidOperationException("The message has no id, so it can't be known again.");
        try
        {
            await Handle(messageId, context.Message, context.CancellationToken);
        }
        catch (Exception exception)
        {
            faults.Note(messageId, typeof(THandler).Name, exception);
            throw;
        }
    }

    private async Task Handle(Guid messageId, TEvent message, CancellationToken ct)
    {
        await handler.Prepare(message, ct);
        using var turn = await turns.Take(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await IsNew(messageId, ct)) return;
        await handler.Handle(message, ct);
        await db.SaveOrThrowConflict(ct);
        db.WakesOutbox |= outbox.WaitsForConsumers;
        await transaction.CommitAsync(ct);
    }

    // Written first: of two deliveries at once the second waits here for the first one's commit.
    private async Task<bool> IsNew(Guid messageId, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"INSERT INTO inbox (consumer, message_id, at) VALUES ({typeof(THandler).Name}, {messageId}, {clock.GetUtcNow()}) ON CONFLICT DO NOTHING", ct) > 0;
}
