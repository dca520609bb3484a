using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Adapters.Messaging;

/// <summary>All event handlers that are registered or stand in Application, and the events they know by name.</summary>
internal sealed class Subscriptions
{
    private readonly Dictionary<string, Type> events;
    private readonly ILookup<string, string> consumers;

    private Subscriptions(IReadOnlyList<Subscription> all)
    {
        All = all;
        consumers = all.ToLookup(s => s.Event.Name, s => s.Consumer);
        events = typeof(IEvent).Assembly.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IEvent)))
            .Union(all.Select(s => s.Event)).ToDictionary(type => type.Name);
    }

    public IReadOnlyList<Subscription> All { get; }

    /// <summary>The consumers of an event, by the contract's name; none when nothing listens for it.</summary>
    public IEnumerable<string> ConsumersOf(string type) => consumers[type];

    /// <exception cref="UnknownEventException">There is no such contract.</exception>
    public Type EventOf(string type) =>
        events.TryGetValue(type, out var contract) ? contract : throw new UnknownEventException($"There is no event named '{type}'.");

    public static Subscriptions Find(IServiceCollection services) => new(
    [
        .. from handler in services.Select(s => s.ImplementationType).OfType<Type>().Union(typeof(IEvent).Assembly.GetTypes())
           where handler is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
           from port in handler.GetInterfaces()
           where port.IsGenericType && port.GetGenericTypeDefinition() == typeof(IEventHandler<>)
           orderby handler.Name
           select Subscription.Of(handler, port.GenericTypeArguments[0]),
    ]);
}

/// <summary>An outbox row holds something that this version doesn't know; it is parked.</summary>
internal sealed class UnknownEventException(string message, Exception? inner = null) : Exception(message, inner);
