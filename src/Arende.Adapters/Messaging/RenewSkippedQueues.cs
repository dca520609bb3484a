using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Arende.Adapters.Messaging;

/// <summary>
/// A version before 27 November 2026 made the <c>_skipped</c> queues with a single active consumer. Such a queue can't be looked into, and the bus can't skip anything more.
/// Once at start it is emptied by way of another queue, deleted, and what was in it is given to its consumers' queue again, from which the bus skips it to a queue of today's kind.
/// Whenever this is broken off every message is in one of the three queues, and the next start goes on.
/// </summary>
internal sealed partial class RenewSkippedQueues(BrokerConnection broker, Subscriptions subscriptions, ILogger<RenewSkippedQueues> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var left = new Queue<string>(subscriptions.All.Select(s => s.Queue).Distinct());
        while (left.TryPeek(out var queue) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Renew(queue, stoppingToken);
                left.Dequeue();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogWaits(logger, queue, exception.Message);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Renew(string queue, CancellationToken ct)
    {
        var (skipped, between) = ($"{queue}_skipped", $"{queue}_skipped_old");
        await using var connection = await broker.Open(ct);
        if (await IsLocked(connection, skipped, ct))
        {
            await using (var channel = await connection.CreateChannelAsync(cancellationToken: ct))
                await channel.QueueDeclareAsync(between, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
            LogRenews(logger, skipped, await Move(connection, skipped, between, ct));
        }
        if (await Exists(connection, between, ct)) await Move(connection, between, queue, ct);
    }

    // What a queue with a single active consumer says to who wants to look.
    private static async Task<bool> IsLocked(IConnection connection, string name, CancellationToken ct)
    {
        if (!await Exists(connection, name, ct)) return false;
        var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        try
        {
            if (await channel.BasicGetAsync(name, autoAck: false, ct) is { } message) await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, ct);
            return false;
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode is Constants.ResourceLocked or Constants.NotAllowed or Constants.NotImplemented)
        {
            return true;
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    private static async Task<bool> Exists(IConnection connection, string name, CancellationToken ct)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        try
        {
            await channel.QueueDeclarePassiveAsync(name, ct);
            return true;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
        finally
        {
            await channel.DisposeAsync();
        }
    }

    /// <summary>Each is confirmed there before it is taken from here; then the empty queue is deleted.</summary>
    private static async Task<int> Move(IConnection connection, string from, string to, CancellationToken ct)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), ct);
        var delivered = Channel.CreateUnbounded<BasicDeliverEventArgs>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            // Its body is the client's again when this returns.
            await channel.BasicPublishAsync("", to, mandatory: true, new BasicProperties(message.BasicProperties), message.Body, ct);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
            await delivered.Writer.WriteAsync(message, ct);
        };
        await channel.BasicQosAsync(0, 1, global: false, ct);
        var tag = await channel.BasicConsumeAsync(from, autoAck: false, consumer, ct);
        var moved = 0;
        while (await Next(delivered.Reader, ct)) moved++;
        await channel.BasicCancelAsync(tag, cancellationToken: ct);
        // Slow, and not done: once more.
        if ((await channel.QueueDeclarePassiveAsync(from, ct)).MessageCount > 0) return moved + await Move(connection, from, to, ct);
        await channel.QueueDeleteAsync(from, ifUnused: false, ifEmpty: false, cancellationToken: ct);
        return moved;
    }

    private static async Task<bool> Next(ChannelReader<BasicDeliverEventArgs> delivered, CancellationToken ct)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        silence.CancelAfter(Silence);
        try
        {
            await delivered.ReadAsync(silence.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The queue {Queue} of an older version was renewed; {Count} messages are skipped anew")]
    private static partial void LogRenews(ILogger logger, string queue, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether {Queue} has an old queue of skipped messages can't be seen yet: {Reason}")]
    private static partial void LogWaits(ILogger logger, string queue, string reason);
}
