using Arende.Application.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Loops;

/// <summary>
/// Something that one node at a time does over and over. It holds a lease while it lives, gives it back when it stops, and
/// waits longer and longer while it fails; it never ends by itself.
/// </summary>
internal abstract partial class LeasedLoop(string name, TimeSpan duration, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(4);
    private readonly string holder = LeaseHolder.New();
    private DateTimeOffset renewAt;

    /// <summary>One turn. True when there may be more to do at once.</summary>
    protected abstract Task<bool> Turn(IServiceProvider services, bool hasFailed, CancellationToken ct);

    /// <summary>Waits until there may be something to do.</summary>
    protected abstract Task Rest(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await TakeTurn(failures > 0, stoppingToken)) await Rest(stoppingToken);
                if (failures > 0) LogRecovered(logger, name, failures);
                failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The first failure with all it has; the following ones are the same trouble.
                if (failures++ == 0) LogFailed(logger, exception, name);
                else LogStillFailing(logger, name, failures, exception.Message);
                await Pause(TimeSpan.FromSeconds(Math.Min(LongestRest.TotalSeconds, 0.5 * Math.Pow(2, Math.Min(failures, 6)))), stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Leases>().Release(name, holder, cancellationToken);
        }
        catch (Exception exception)
        {
            // The lease ends by itself.
            LogNotReleased(logger, name, exception.Message);
        }
    }

    private async Task<bool> TakeTurn(bool hasFailed, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (clock.GetUtcNow() >= renewAt || clock.GetUtcNow() < renewAt - duration)
        {
            if (!await Take(scope.ServiceProvider.GetRequiredService<Leases>(), ct)) return false;
            renewAt = clock.GetUtcNow() + duration / 3;
        }
        return await Turn(scope.ServiceProvider, hasFailed, ct);
    }

    private async Task<bool> Take(Leases leases, CancellationToken ct)
    {
        if (await leases.Take(name, holder, duration, ct)) return true;
        if (await leases.HolderOf(name, ct) is not { } other || !LeaseHolder.IsGone(other)) return false;
        await leases.Release(name, other, ct);
        return await leases.Take(name, holder, duration, ct);
    }

    private static async Task Pause(TimeSpan time, CancellationToken ct)
    {
        try
        {
            await Task.Delay(time, ct);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the loop sees it.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The loop {Name} failed; it goes on when the cause is gone")]
    private static partial void LogFailed(ILogger logger, Exception exception, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The loop {Name} still fails ({Failures} times in a row): {Reason}")]
    private static partial void LogStillFailing(ILogger logger, string name, int failures, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The loop {Name} works again after {Failures} failures")]
    private static partial void LogRecovered(ILogger logger, string name, int failures);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease {Name} could not be given back and ends by itself: {Reason}")]
    private static partial void LogNotReleased(ILogger logger, string name, string reason);
}
