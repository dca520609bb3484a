using System.Text.Json;
using Arende.Application.History;
using Arende.Application.Messaging;
using MassTransit;

namespace Arende.Adapters.Messaging;

/// <summary>Hands an outbox row to the bus, with the row's message id, and returns when the broker has confirmed it.</summary>
internal sealed class EventPublisher(IBusControl bus, Subscriptions subscriptions)
{
    // With the broker down a publish waits for it: nobody waits longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private volatile bool hasStarted;

    /// <summary>
    /// False until every consumer's queue has been there once: a broker confirms, and forgets, what no queue waits for. Once
    /// made, queues stay.
    /// </summary>
    public bool HasQueues => hasStarted || (hasStarted = bus.CheckHealth().Status == BusHealthStatus.Healthy);

    /// <exception cref="UnknownEventException">The row can never be published.</exception>
    /// <exception cref="TimeoutException">The broker said nothing in time. It may still get the message; the inbox knows it then.</exception>
    public async Task Publish(OutboxMessage row, CancellationToken ct)
    {
        var (message, type) = Read(row);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            // WaitAsync besides: not every wait inside the bus listens to the token.
            await bus.Publish(message, type, context => Address(context, row), patience.Token).WaitAsync(Patience + TimeSpan.FromSeconds(1), ct);
        }
        catch (OperationCanceledException exception) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"The broker did not take a message within {Patience.TotalSeconds} s.", exception);
        }
    }

    private void Address(PublishContext context, OutboxMessage row)
    {
        context.MessageId = row.MessageId;
        // A broker confirms, and forgets, what it has no queue for; so told, it gives it back, and the row is published again.
        if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit)) rabbit.Mandatory = subscriptions.ConsumersOf(row.Type).Any();
    }

    private (object Message, Type Type) Read(OutboxMessage row)
    {
        var type = subscriptions.EventOf(row.Type);
        try
        {
            return (JsonSerializer.Deserialize(row.Body, type, HistoryJson.Options)!, type);
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException($"The body of {row.Type} can't be read: {exception.Message}", exception);
        }
    }
}
