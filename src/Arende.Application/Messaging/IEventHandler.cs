using Arende.Application.Contracts;

namespace Arende.Application.Messaging;

/// <summary>
/// What a consumer does with an event: once, in one transaction with its inbox row. It may be called again after a failure;
/// whatever it writes is saved by the caller. Its class name is the consumer's name in the inbox and in the queue.
/// </summary>
public interface IEventHandler<in TEvent> where TEvent : class, IEvent
{
    /// <summary>
    /// What takes long, before the transaction: in it the database would wait for us, and hold others up. May be done several times for one message, also
    /// for one that was handled already; what it writes it saves itself.
    /// </summary>
    Task Prepare(TEvent message, CancellationToken ct) => Task.CompletedTask;

    Task Handle(TEvent message, CancellationToken ct);
}
