using Arende.Adapters.Loops;
using Arende.Adapters.Messaging;
using Arende.Application.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Jobs;

/// <summary>Rings due timers every second, on one node at a time. A second ringer would do no harm, only lose its races.</summary>
internal sealed class TimerLoop(MessagingOptions options, IServiceScopeFactory scopes, TimeProvider clock, ILogger<TimerLoop> logger)
    : LeasedLoop("timers", options.Lease, scopes, clock, logger)
{
    protected override async Task<bool> Turn(IServiceProvider services, bool hasFailed, CancellationToken ct)
    {
        await services.GetRequiredService<RingDueTimers>().Run(ct);
        return false;
    }

    protected override Task Rest(CancellationToken ct) => Task.Delay(TimeSpan.FromSeconds(1), ct);
}
