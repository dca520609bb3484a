namespace Arende.Application.Messaging;

/// <summary>
/// A message that kept failing, or that no consumer of its queue takes. <c>Id</c> names it for <see cref="IParkedMessages"/>;
/// <c>Reason</c> is the first failure's, null when nobody tried. <c>CanBeRemoved</c> is false for what a consumer owes an effect.
/// </summary>
public sealed record ParkedMessage(
    string Id, string Queue, string MessageType, Guid? MessageId, Guid? SubjectId, string? Reason, DateTimeOffset? ParkedAt, bool CanBeRemoved = false);

/// <summary>Messages that were parked, for an administrator to look at and send again when the cause is mended.</summary>
public interface IParkedMessages
{
    /// <summary>The oldest first, at most 200 a queue. Looking changes nothing.</summary>
    Task<IReadOnlyList<ParkedMessage>> List(CancellationToken ct);

    Task<int> Count(CancellationToken ct);

    /// <summary>Hands the message to its consumer again, which does once what it sees twice.</summary>
    /// <returns>False when it is not parked any more.</returns>
    Task<bool> SendAgain(string id, CancellationToken ct);

    /// <summary>Throws away what no consumer takes.</summary>
    /// <returns>False when it is not parked any more, or a consumer would take it.</returns>
    Task<bool> Remove(string id, CancellationToken ct);
}

/// <summary>How the broker is. <c>Problem</c> is for an administrator, null when all is well.</summary>
public sealed record BrokerState(bool IsUp, string Name, string? Problem);

/// <summary>Asks the broker itself, not the bus that may still be connecting.</summary>
public interface IBrokerHealth
{
    Task<BrokerState> Ask(CancellationToken ct);
}
