using System.Collections.Concurrent;

namespace Arende.Adapters.Messaging;

/// <summary>Why consumers failed lately, for the parked message's reason when there is no broker that keeps it.</summary>
internal sealed class ConsumerFaults
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<Guid, string> latest = [];

    public void Note(Guid messageId, string consumer, Exception exception)
    {
        if (latest.Count >= Most) latest.Clear();
        latest[messageId] = $"{consumer}: {exception.GetType().Name}: {exception.Message}";
    }

    public string? Take(Guid messageId) => latest.TryRemove(messageId, out var reason) ? reason : null;
}
