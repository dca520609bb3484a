using RabbitMQ.Client;

namespace Arende.Adapters.Messaging;

/// <summary>A short connection of our own to the broker, for what the bus has no say in.</summary>
internal sealed class BrokerConnection(Uri uri)
{
    private readonly ConnectionFactory factory = new()
    {
        Uri = uri,
        AutomaticRecoveryEnabled = false,
        ClientProvidedName = "arende-administration",
        RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
        ContinuationTimeout = TimeSpan.FromSeconds(10),
    };

    public string Name => $"RabbitMQ {factory.HostName}:{factory.Port}{(factory.VirtualHost == "/" ? "" : "/" + factory.VirtualHost)}";

    public Task<IConnection> Open(CancellationToken ct) => factory.CreateConnectionAsync(ct);
}
