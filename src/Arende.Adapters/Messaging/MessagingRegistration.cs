using Arende.Adapters.Storage;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arende.Adapters.Messaging;

public static class MessagingRegistration
{
    // Of each queue on one node; of all together so many are handled at once as there are turns (ConsumerTurns).
    private const int InFlight = 8;

    /// <summary>
    /// The outbox's drainer, a consumer for every event handler, parked messages, and the health checks "database" and "broker".
    /// Called after the handlers have been added.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="rabbitMqUri">amqp://user:password@host:port/virtual-host; null for a bus in memory.</param>
    public static IServiceCollection AddArendeMessaging(this IServiceCollection services, string? rabbitMqUri)
    {
        var subscriptions = Subscriptions.Find(services);
        services.AddSingleton(subscriptions);
        foreach (var subscription in subscriptions.All) services.TryAddScoped(subscription.Handler);
        services.AddSingleton(provider =>
            provider.GetService<IConfiguration>()?.GetSection("Arende:Messaging").Get<MessagingOptions>() ?? new MessagingOptions());
        services.AddSingleton<PagesInFlight>();
        services.AddSingleton<ConsumerFaults>();
        services.AddSingleton<ConsumerTurns>();
        services.AddSingleton<EventPublisher>();
        services.AddScoped<OutboxParkedMessages>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: ["ready"]);
        if (rabbitMqUri is null) services.AddEmbeddedBus(subscriptions);
        else services.AddBroker(subscriptions, new Uri(rabbitMqUri));
        // After the bus: what is started last is stopped first.
        services.AddHostedService<OutboxDrainer>();
        services.AddHostedService<OutboxListener>();
        return services;
    }

    private static void AddBroker(this IServiceCollection services, Subscriptions subscriptions, Uri uri)
    {
        services.AddSingleton(new BrokerConnection(uri));
        services.AddSingleton<IOutboxRound, BrokerRound>();
        services.AddSingleton<IBrokerHealth, RabbitBrokerHealth>();
        services.AddScoped<IParkedMessages, RabbitParkedMessages>();
        services.AddHostedService<RenewSkippedQueues>();
        services.AddMassTransit(bus =>
        {
            bus.AddConsumers(subscriptions);
            bus.UsingRabbitMq((context, broker) =>
            {
                broker.Host(uri);
                broker.Publish<IEvent>(topology => topology.Exclude = true);
                // Parked messages are looked at one by one, which a queue with a single active consumer refuses.
                broker.SendTopology.ConfigureErrorSettings = parked => parked.SetQueueArgument("x-single-active-consumer", null);
                broker.SendTopology.ConfigureDeadLetterSettings = parked => parked.SetQueueArgument("x-single-active-consumer", null);
                foreach (var queue in subscriptions.All.GroupBy(s => s.Queue))
                {
                    broker.ReceiveEndpoint(queue.Key, endpoint =>
                    {
                        endpoint.SetQuorumQueue();
                        // From version 4 on a broker drops what was given back 20 times, and looking at parked messages gives them back.
                        endpoint.SetQueueArgument("x-delivery-limit", 1_000_000);
                        // Order: one node consumes a queue, and keeps what it has in flight in order. A limit that is less would keep out what
                        // those inside wait for.
                        endpoint.SingleActiveConsumer = true;
                        endpoint.PrefetchCount = InFlight;
                        endpoint.ConfigureReceive(pipe => pipe.UseFilter(new SubjectOrder(context.GetRequiredService<PagesInFlight>())));
                        endpoint.Consume(queue, context);
                    });
                }
            });
        });
    }

    private static void AddEmbeddedBus(this IServiceCollection services, Subscriptions subscriptions)
    {
        services.AddSingleton<IOutboxRound, EmbeddedRound>();
        services.AddSingleton<IBrokerHealth, EmbeddedBrokerHealth>();
        services.AddScoped<IParkedMessages>(provider => provider.GetRequiredService<OutboxParkedMessages>());
        services.AddMassTransit(bus =>
        {
            bus.AddConsumers(subscriptions);
            bus.UsingInMemory((context, memory) =>
            {
                memory.Publish<IEvent>(topology => topology.Exclude = true);
                foreach (var queue in subscriptions.All.GroupBy(s => s.Queue))
                {
                    memory.ReceiveEndpoint(queue.Key, endpoint =>
                    {
                        // The outbox row is what is parked; a copy in memory would only grow.
                        endpoint.DiscardFaultedMessages();
                        endpoint.Consume(queue, context);
                    });
                }
            });
        });
    }

    private static void AddConsumers(this IBusRegistrationConfigurator bus, Subscriptions subscriptions)
    {
        bus.DisableUsageTelemetry();
        bus.ConfigureHealthCheckOptions(check =>
        {
            check.Name = "broker";
            check.Tags.Add("ready");
            // No page needs the broker: with it away a node is told of, not taken out of the traffic.
            check.MinimalFailureStatus = HealthStatus.Degraded;
        });
        foreach (var subscription in subscriptions.All) subscription.AddTo(bus);
    }

    private static void Consume(this IReceiveEndpointConfigurator endpoint, IEnumerable<Subscription> queue, IRegistrationContext context)
    {
        endpoint.PublishFaults = false;
        // Tried again in place, so that nothing overtakes it. A database that is away is no fault of the message: about ten minutes
        // before it is parked; anything else, a lost race for instance, a few times.
        endpoint.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(DatabaseOutage.IsOne);
            retry.Exponential(120, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));
        });
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<Exception>(DatabaseOutage.IsOne);
            retry.Intervals(100, 500, 2000);
        });
        foreach (var subscription in queue) subscription.ConsumeOn(endpoint, context);
    }
}
