using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Domain.History;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Application.Workflows;

/// <summary>
/// Rings every timer whose time has come, each in a transaction of its own. The instance's version is the guard: two who ring
/// the same timer at once move the instance once. A notice's clock is looked at besides. Safe to run on any node at any time.
/// </summary>
public sealed partial class RingDueTimers(IServiceScopeFactory scopes, WorkflowFaults faults, Notices.TellNotices notices, TimeProvider clock, ILogger<RingDueTimers> logger)
{
    private const int Batch = 500;
    private const int AtOnce = 4;

    /// <returns>How many timers, and notices that are over, moved their instance.</returns>
    public async Task<int> Run(CancellationToken ct) => await Ring(ct) + await notices.Run(ct);

    private async Task<int> Ring(CancellationToken ct)
    {
        var rung = 0;
        var left = 0;
        while (true)
        {
            var due = await Due(left, ct);
            if (due.Count == 0) return rung;
            var before = rung;
            // One instance's timers one after another: its row version lets only one through at a time anyway.
            await Parallel.ForEachAsync(
                due.GroupBy(timer => timer.InstanceId),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (timers, token) =>
                {
                    foreach (var timer in timers)
                        if (await TryRing(timer, token)) Interlocked.Increment(ref rung);
                });
            left += due.Count - (rung - before);
        }
    }

    // What could not be rung in this run is passed over, and seen by the next.
    private async Task<List<WorkflowTimer>> Due(int left, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var now = clock.GetUtcNow();
        return await WorkflowFaults.Rested(db, now).AsNoTracking()
            .OrderBy(t => t.DueAt).ThenBy(t => t.InstanceId).ThenBy(t => t.ActivityId).Skip(left).Take(Batch).ToListAsync(ct);
    }

    private async Task<bool> TryRing(WorkflowTimer timer, CancellationToken ct)
    {
        try
        {
            return await Ring(timer, ct);
        }
        catch (LostRaceException)
        {
            // Somebody moved the instance meanwhile; if the timer still stands, the next run rings it.
            return false;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            LogFault(logger, exception, timer.ActivityId, timer.InstanceId);
            await faults.NoteTimer(timer, exception, ct);
            return false;
        }
    }

    private async Task<bool> Ring(WorkflowTimer timer, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var host = scope.ServiceProvider.GetRequiredService<WorkflowHost>();
        if (await host.Load(timer.InstanceId, ct) is not { } instance) return false;
        var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), actor: null);
        var path = scope.ServiceProvider.GetRequiredService<DefinitionCatalogue>().Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        if (path.Step(timer.ActivityId)?.Kind == AppealPeriod.Kind) draft.Tell(HistoryKind.AppealPeriodEnded);
        return await host.Move(instance, new TimerRang(draft.Now, timer.ActivityId), draft, ct) == StimulusAnswer.Accepted;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The timer {ActivityId} of workflow instance {InstanceId} could not be rung; it is tried again later")]
    private static partial void LogFault(ILogger logger, Exception exception, string activityId, Guid instanceId);
}
