using Arende.Application.Storage;

namespace Arende.Adapters.Messaging;

/// <summary>One turn of the drainer. Two ways: to a broker that remembers, and to a bus in memory that forgets.</summary>
internal interface IOutboxRound
{
    /// <summary>Consumers' commits give it something to do.</summary>
    bool WaitsForConsumers { get; }

    /// <param name="db">The database.</param>
    /// <param name="isProbe">The last turn failed: try one row, not hundreds.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>True when something was done, so that there may be more at once.</returns>
    Task<bool> Run(ArendeDb db, bool isProbe, CancellationToken ct);
}
