using Arende.Application.Contracts;

namespace Arende.Application.Messaging;

/// <summary>
/// What a consumer does with an event: once, in one transaction with its inbox row. It may be called again after a failure;
/// whatever it writes is saved by the caller. Its class name is the consumer's name in the inbox and in the queue.
/// </summary>
public interface IEventHandler<in TEvent> where TEvent : class, IEvent
{
    Task Handle(TEvent message, CancellationToken ct);
}
