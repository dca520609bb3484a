using RabbitMQ.Client;

namespace Arende.IntegrationTests.Support;

/// <summary>A virtual host of its own on a real RabbitMQ. A class fixture, or made in a test. Nobody deletes it: the broker is thrown away.</summary>
public sealed class TestRabbit : IAsyncLifetime
{
    const int MostTries = 3;

    readonly ServiceSet services = TestServices.Here;
    bool made;

    public string VirtualHost { get; private set; } = "";

    /// <summary>An amqp address with user, password and virtual host, as <c>Arende:RabbitMq</c> takes it.</summary>
    public Uri Uri => new(services.RabbitMq, VirtualHost);

    public async ValueTask InitializeAsync()
    {
        for (var tries = 1; !made; tries++)
        {
            try
            {
                // A broker under load may make it and answer too late, so that each try takes names of its own.
                VirtualHost = await services.VirtualHost();
                made = true;
            }
            catch (InvalidOperationException) when (tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!made) return;
        if (TestServices.AreTakenAway) await TestServices.CleanUp(() => StartBroker(CancellationToken.None));
    }

    public Task<IConnection> Connect(CancellationToken ct) =>
        new ConnectionFactory { Uri = Uri, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(ct);

    /// <summary>Runs <c>rabbitmqctl</c>, for instance <c>list_queues -p VHOST name messages</c>.</summary>
    public static Task<string> Control(params string[] arguments) =>
        TestServices.Run(CancellationToken.None, ["rabbitmqctl", .. arguments]);

    /// <summary>An orderly stop; durable queues and their messages are there after <see cref="StartBroker"/>.</summary>
    public static Task StopBroker(CancellationToken ct) => TestServices.TakeAway("rabbit-stop", ct);

    public static Task KillBroker(CancellationToken ct) => TestServices.TakeAway("rabbit-kill", ct);

    public static Task StartBroker(CancellationToken ct) => TestServices.TakeAway("rabbit-start", ct);

    /// <summary>The broker keeps its connections open and says nothing, until <see cref="ContinueBroker"/>.</summary>
    public static Task PauseBroker(CancellationToken ct) => TestServices.TakeAway("rabbit-pause", ct);

    public static Task ContinueBroker(CancellationToken ct) => TestServices.TakeAway("rabbit-continue", ct);

    /// <summary>The broker believes its disk to be full and takes nothing from publishers, until <see cref="ClearDiskAlarm"/>.</summary>
    public static Task RaiseDiskAlarm(CancellationToken ct) => TestServices.TakeAway("rabbit-alarm", ct);

    public static Task ClearDiskAlarm(CancellationToken ct) => TestServices.TakeAway("rabbit-alarm-clear", ct);
}
