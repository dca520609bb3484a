using Arende.Adapters.Loops;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Messaging;

/// <summary>Publishes what was committed, on one node at a time: woken by a signal, and by the clock if the signal is lost.</summary>
internal sealed class OutboxDrainer(
    IOutboxRound round, OutboxSignal signal, MessagingOptions options, IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxDrainer> logger)
    : LeasedLoop("outbox", options.Lease, scopes, clock, logger)
{
    protected override Task<bool> Turn(IServiceProvider services, bool hasFailed, CancellationToken ct) =>
        round.Run(services.GetRequiredService<ArendeDb>(), hasFailed, ct);

    protected override Task Rest(CancellationToken ct) => signal.Wait(options.Poll, ct);
}
