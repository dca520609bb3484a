using Arende.Application.Messaging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Arende.Adapters.Messaging;

/// <summary>
/// The broker's <c>_error</c> queues, read with the broker's own client: fetched without acknowledging and put back. A message
/// is sent again by publishing it to its queue, and only when that is confirmed is it taken from here.
/// </summary>
internal sealed class RabbitParkedMessages(BrokerConnection broker, Subscriptions subscriptions, OutboxParkedMessages neverPublished) : IParkedMessages
{
    private const int Most = 200;
    private const ulong AllFetched = 0;

    public async Task<IReadOnlyList<ParkedMessage>> List(CancellationToken ct)
    {
        await using var connection = await broker.Open(ct);
        var parked = new List<ParkedMessage>(await neverPublished.List(ct));
        foreach (var queue in subscriptions.All.Select(s => s.Queue).Distinct())
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            await foreach (var message in Browse(channel, queue, ct)) parked.Add(ParkedEnvelope.Describe(queue, message));
            await PutBack(channel, ct);
        }
        return [.. parked.OrderBy(message => message.ParkedAt)];
    }

    public async Task<int> Count(CancellationToken ct)
    {
        await using var connection = await broker.Open(ct);
        var count = await neverPublished.Count(ct);
        foreach (var queue in subscriptions.All.Select(s => s.Queue).Distinct())
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            count += (int)(await Waiting(channel, queue, ct) ?? 0);
        }
        return count;
    }

    public async Task<bool> SendAgain(string id, CancellationToken ct)
    {
        if (id.Split('/') is not [var queue, _] || subscriptions.All.All(s => s.Queue != queue)) return await neverPublished.SendAgain(id, ct);
        await using var connection = await broker.Open(ct);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), ct);
        var isSent = await SendAgain(channel, queue, id, ct);
        await PutBack(channel, ct);
        return isSent;
    }

    private static async Task<bool> SendAgain(IChannel channel, string queue, string id, CancellationToken ct)
    {
        await foreach (var message in Browse(channel, queue, ct))
        {
            if (ParkedEnvelope.Describe(queue, message).Id != id) continue;
            // A crash between the two leaves the message parked although it was done; sending it once more does nothing.
            await channel.BasicPublishAsync("", queue, mandatory: true, ParkedEnvelope.WithoutFault(message.BasicProperties), message.Body, ct);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
            return true;
        }
        return false;
    }

    private static async IAsyncEnumerable<BasicGetResult> Browse(IChannel channel, string queue, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (await Waiting(channel, queue, ct) is null) yield break;
        // Until the queue says that it is empty: its count lags behind what was just put back.
        for (var seen = 0; seen < Most; seen++)
        {
            if (await channel.BasicGetAsync(ParkedEnvelope.ErrorQueue(queue), autoAck: false, ct) is not { } message) yield break;
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
    private static async Task<uint?> Waiting(IChannel channel, string queue, CancellationToken ct)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(ParkedEnvelope.ErrorQueue(queue), ct)).MessageCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // The queue is made when the first message is parked.
            return null;
        }
    }
}
