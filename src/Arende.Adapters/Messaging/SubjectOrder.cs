using System.Runtime.CompilerServices;
using Arende.Application.Messaging;
using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Arende.Adapters.Messaging;

/// <summary>
/// First in a queue's pipe: several messages are in flight, those of different subjects side by side, and those of one subject one after another in the
/// order in which the broker delivered them (decision 5). The bus starts each delivery by itself on the thread pool, so that they arrive here in any order.
/// </summary>
internal sealed class SubjectOrder(PagesInFlight pages) : IFilter<ReceiveContext>
{
    // A delivery that was taken from the channel and doesn't come within this time was dropped by a bus that stops.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConditionalWeakTable<IChannel, Deliveries> deliveries = [];

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        // Tags are consecutive in a channel; what comes again on another one comes again in its order.
        var channel = context.GetPayload<ChannelContext>().Channel;
        var of = deliveries.GetValue(channel, _ => new Deliveries());
        try
        {
            var turn = of.Enter(context.GetPayload<RabbitMqBasicConsumeContext>().DeliveryTag, ParkedEnvelope.SubjectOf(context.Body.GetBytes()));
            await turn.Entered.WaitAsync(Patience, context.CancellationToken);
            await turn.Begins.WaitAsync(context.CancellationToken);
            await pages.GiveWay(context.CancellationToken);
            await next.Send(context);
            of.End(turn);
        }
        catch
        {
            // Neither done nor parked, so the broker gives it again, and nothing that was behind it may be handled before that.
            of.GiveUp();
            await Close(channel);
            throw;
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("subjectOrder");

    /// <summary>All that isn't acknowledged comes again in order, on a channel that the bus opens anew. One message given back by itself would come behind its followers.</summary>
    private static async Task Close(IChannel channel)
    {
        // Not awaited: it waits for all who handle a delivery, and so for us.
        var closing = channel.CloseAsync(Constants.ReplySuccess, "A message was not handled", abort: true);
        while (channel.IsOpen && !closing.IsCompleted) await Task.Delay(10);
    }
}
