using Arende.Application.Messaging;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Arende.Adapters.Messaging;

/// <summary>
/// The broker's <c>_error</c> and <c>_skipped</c> queues, read with the broker's own client: fetched without acknowledging and put back. A message
/// is sent again by publishing it to its queue, and only when that is confirmed is it taken from here.
/// </summary>
internal sealed partial class RabbitParkedMessages(
    BrokerConnection broker, Subscriptions subscriptions, OutboxParkedMessages neverPublished, ILogger<RabbitParkedMessages> logger) : IParkedMessages
{
    private const int Most = 200;
    private const ulong AllFetched = 0;

    private IEnumerable<(string Queue, string ParkedIn)> Queues =>
        from queue in subscriptions.All.Select(s => s.Queue).Distinct()
        from parkedIn in ParkedEnvelope.QueuesBehind(queue)
        select (queue, parkedIn);

    public async Task<IReadOnlyList<ParkedMessage>> List(CancellationToken ct)
    {
        await using var connection = await broker.Open(ct);
        var parked = new List<ParkedMessage>(await neverPublished.List(ct));
        foreach (var (queue, parkedIn) in Queues)
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            await foreach (var message in Browse(channel, parkedIn, ct)) parked.Add(ParkedEnvelope.Describe(subscriptions.All, queue, parkedIn, message));
            await PutBack(channel, ct);
        }
        return [.. parked.OrderBy(message => message.ParkedAt)];
    }

    public async Task<int> Count(CancellationToken ct)
    {
        await using var connection = await broker.Open(ct);
        var count = await neverPublished.Count(ct);
        foreach (var (_, parkedIn) in Queues)
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            count += (int)(await Waiting(channel, parkedIn, ct) ?? 0);
        }
        return count;
    }

    public async Task<bool> SendAgain(string id, CancellationToken ct) =>
        await Take(id, _ => true, async (channel, queue, message) =>
            // A crash before it is acknowledged leaves the message parked although it was done; sending it once more does nothing.
            await channel.BasicPublishAsync("", queue, mandatory: true, ParkedEnvelope.WithoutFault(message.BasicProperties), message.Body, ct), ct)
        ?? await neverPublished.SendAgain(id, ct);

    public async Task<bool> Remove(string id, CancellationToken ct)
    {
        var isRemoved = await Take(id, parked => parked.CanBeRemoved, (_, _, _) => Task.CompletedTask, ct) ?? await neverPublished.Remove(id, ct);
        if (isRemoved) LogRemoved(logger, id);
        return isRemoved;
    }

    /// <returns>Null when the id is none of the broker's.</returns>
    private async Task<bool?> Take(string id, Predicate<ParkedMessage> may, Func<IChannel, string, BasicGetResult, Task> act, CancellationToken ct)
    {
        if (Queues.FirstOrDefault(q => id.StartsWith(q.ParkedIn + "/", StringComparison.Ordinal)) is not ({ } queue, { } parkedIn)) return null;
        await using var connection = await broker.Open(ct);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), ct);
        var isTaken = false;
        await foreach (var message in Browse(channel, parkedIn, ct))
        {
            var parked = ParkedEnvelope.Describe(subscriptions.All, queue, parkedIn, message);
            if (parked.Id != id || !may(parked)) continue;
            await act(channel, queue, message);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
            isTaken = true;
            break;
        }
        await PutBack(channel, ct);
        return isTaken;
    }

    private static async IAsyncEnumerable<BasicGetResult> Browse(IChannel channel, string parkedIn, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (await Waiting(channel, parkedIn, ct) is null) yield break;
        // Until the queue says that it is empty: its count lags behind what was just put back.
        for (var seen = 0; seen < Most; seen++)
        {
            if (await channel.BasicGetAsync(parkedIn, autoAck: false, ct) is not { } message) yield break;
            yield return message;
        }
    }

    // A closed channel's messages go back as well, but some time later: who asked next would find nothing parked.
    private static async Task PutBack(IChannel channel, CancellationToken ct)
    {
        // Asking for a queue that isn't there has closed it.
        if (channel.IsOpen) await channel.BasicNackAsync(AllFetched, multiple: true, requeue: true, ct);
    }

    /// <returns>Null when there is no such queue, and the channel is closed.</returns>
    private static async Task<uint?> Waiting(IChannel channel, string parkedIn, CancellationToken ct)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(parkedIn, ct)).MessageCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // The queue is made when the first message is parked.
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The parked message {Id}, which no consumer takes, was removed by an administrator")]
    private static partial void LogRemoved(ILogger logger, string id);
}
