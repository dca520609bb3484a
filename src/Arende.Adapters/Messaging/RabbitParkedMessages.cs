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

    public async Task<IReadOnlyList<ParkedMessage>> List(CancellationToken ct)
    {
        await using var connection = await broker.Open(ct);
        var parked = new List<ParkedMessage>(await neverPublished.List(ct));
        foreach (var queue in subscriptions.All.Select(s => s.Queue).Distinct())
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            // Whatever was fetched goes back to the queue when the channel is closed.
            await foreach (var message in Browse(channel, queue, ct)) parked.Add(ParkedEnvelope.Describe(queue, message));
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
            count += (int)await Waiting(channel, queue, ct);
        }
        return count;
    }

    public async Task<bool> SendAgain(string id, CancellationToken ct)
    {
        if (id.Split('/') is not [var queue, _] || subscriptions.All.All(s => s.Queue != queue)) return await neverPublished.SendAgain(id, ct);
        await using var connection = await broker.Open(ct);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), ct);
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
        var waiting = await Waiting(channel, queue, ct);
        for (var seen = 0; seen < Math.Min(waiting, Most); seen++)
        {
            if (await channel.BasicGetAsync(ParkedEnvelope.ErrorQueue(queue), autoAck: false, ct) is not { } message) yield break;
            yield return message;
        }
    }

    private static async Task<uint> Waiting(IChannel channel, string queue, CancellationToken ct)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(ParkedEnvelope.ErrorQueue(queue), ct)).MessageCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // The queue is made when the first message is parked.
            return 0;
        }
    }
}
