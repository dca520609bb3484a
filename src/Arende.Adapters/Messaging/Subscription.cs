using System.Text;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using MassTransit;

namespace Arende.Adapters.Messaging;

/// <summary>One event handler as a consumer with a queue of its own. Its class name names both.</summary>
internal abstract class Subscription(Type handler, Type @event)
{
    public Type Handler { get; } = handler;
    public Type Event { get; } = @event;
    public string Consumer => Handler.Name;
    public string Queue { get; } = KebabCase(handler.Name);

    public abstract void AddTo(IBusRegistrationConfigurator bus);

    public abstract void ConsumeOn(IReceiveEndpointConfigurator endpoint, IRegistrationContext context);

    public static Subscription Of(Type handler, Type @event) =>
        (Subscription)Activator.CreateInstance(typeof(Subscription<,>).MakeGenericType(handler, @event))!;

    private static string KebabCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}

internal sealed class Subscription<THandler, TEvent>() : Subscription(typeof(THandler), typeof(TEvent))
    where THandler : class, IEventHandler<TEvent>
    where TEvent : class, IEvent
{
    public override void AddTo(IBusRegistrationConfigurator bus) => bus.AddConsumer<EventConsumer<THandler, TEvent>>();

    public override void ConsumeOn(IReceiveEndpointConfigurator endpoint, IRegistrationContext context) =>
        endpoint.ConfigureConsumer<EventConsumer<THandler, TEvent>>(context);
}
