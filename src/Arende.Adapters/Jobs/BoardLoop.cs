using Arende.Adapters.Loops;
using Arende.Application.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Jobs;

/// <summary>
/// Reads the notice board once a minute, on one node at a time. The lease outlasts the rest between two turns, so that a second node doesn't read it as well, and
/// ends before a silence would be noted.
/// </summary>
internal sealed class BoardLoop(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BoardLoop> logger)
    : LeasedLoop("notice-board", TimeSpan.FromMinutes(2), scopes, clock, logger)
{
    protected override async Task<bool> Turn(IServiceProvider services, bool hasFailed, CancellationToken ct)
    {
        await services.GetRequiredService<NoteBoardAnswered>().Run(ct);
        return false;
    }

    protected override Task Rest(CancellationToken ct) => Task.Delay(TimeSpan.FromMinutes(1), ct);
}
