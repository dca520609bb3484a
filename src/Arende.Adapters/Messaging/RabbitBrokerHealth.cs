using Arende.Application.Messaging;

namespace Arende.Adapters.Messaging;

internal sealed class RabbitBrokerHealth(BrokerConnection broker) : IBrokerHealth
{
    public async Task<BrokerState> Ask(CancellationToken ct)
    {
        try
        {
            await using var connection = await broker.Open(ct).WaitAsync(TimeSpan.FromSeconds(6), ct);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
            return new BrokerState(true, broker.Name, null);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            return new BrokerState(false, broker.Name, (exception.InnerException ?? exception).Message);
        }
    }
}

/// <summary>The bus in memory is up as long as we are.</summary>
internal sealed class EmbeddedBrokerHealth : IBrokerHealth
{
    public Task<BrokerState> Ask(CancellationToken ct) => Task.FromResult(new BrokerState(true, "in memory", null));
}
