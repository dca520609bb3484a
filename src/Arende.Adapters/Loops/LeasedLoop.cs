using Arende.Application.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Loops;

/// <summary>
/// Something that one node at a time does over and over. It holds a lease while it lives, renews it also during a long turn,
/// gives it back when it stops, and waits longer and longer while it fails; it never ends by itself.
/// </summary>
internal abstract partial class LeasedLoop(string name, TimeSpan duration, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(4);
    // Machine name and process id say nothing: two containers may have both alike. Of one that was killed the lease ends by itself.
    private readonly string holder = Guid.NewGuid().ToString("N");
    private long renewAt;

    /// <summary>One turn, cancelled when another node has taken the lease, or may have. True when there may be more to do at once.</summary>
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
        if (MustRenew() && !await Renew(ct)) return false;
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var renewing = KeepRenewing(ours);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await Turn(scope.ServiceProvider, hasFailed, ours.Token);
        }
        catch (OperationCanceledException) when (ours.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            if (Interlocked.Read(ref renewAt) == 0) LogLost(logger, name);
            else LogTooLong(logger, name);
            return false;
        }
        finally
        {
            await ours.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Takes or renews the lease: what must not be done twice is asked for just before, since a node may have been frozen for minutes.</summary>
    protected async Task<bool> Renew(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<Leases>().Take(name, holder, duration, ct))
        {
            Interlocked.Exchange(ref renewAt, 0);
            return false;
        }
        Interlocked.Exchange(ref renewAt, (clock.GetUtcNow() + duration / 3).UtcTicks);
        return true;
    }

    /// <summary>True while the lease is ours: it is renewed when a third of it has passed since it was last. A node that was frozen asks, since its clock has gone on.</summary>
    protected async Task<bool> IsOurs(CancellationToken ct) => !MustRenew() || await Renew(ct);

    private bool MustRenew()
    {
        var (now, at) = (clock.GetUtcNow().UtcTicks, Interlocked.Read(ref renewAt));
        return now >= at || now < at - duration.Ticks;
    }

    private async Task KeepRenewing(CancellationTokenSource turn)
    {
        var renewed = Environment.TickCount64;
        while (!turn.IsCancellationRequested)
        {
            await Pause(duration / 3, turn.Token);
            if (turn.IsCancellationRequested) return;
            try
            {
                if (!await Renew(turn.Token)) await turn.CancelAsync();
                renewed = Environment.TickCount64;
            }
            catch (Exception exception) when (!turn.IsCancellationRequested)
            {
                // A database that is away for a moment: nobody else can take the lease from it either.
                LogNotRenewed(logger, name, exception.Message);
                if (Environment.TickCount64 - renewed > duration.TotalMilliseconds) await turn.CancelAsync();
            }
            catch (Exception)
            {
                // The turn has ended meanwhile.
                return;
            }
        }
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another node has taken the lease {Name}: the turn was broken off")]
    private static partial void LogLost(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease {Name} has run out while it could not be renewed: the turn was broken off")]
    private static partial void LogTooLong(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease {Name} could not be renewed: {Reason}")]
    private static partial void LogNotRenewed(ILogger logger, string name, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease {Name} could not be given back and ends by itself: {Reason}")]
    private static partial void LogNotReleased(ILogger logger, string name, string reason);
}
