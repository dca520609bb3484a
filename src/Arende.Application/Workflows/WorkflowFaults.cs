using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Application.Workflows;

/// <summary>Keeps what steps could not be taken. Writes in a scope of its own: what failed is rolled back, and the fault stays.</summary>
public sealed class WorkflowFaults(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int LongestPause = 60;

    /// <summary>Faults of instances that still stand where the step failed.</summary>
    public static IQueryable<WorkflowFault> Standing(ArendeDb db) =>
        db.WorkflowFaults.Where(fault => db.WorkflowInstances.Any(i => i.Id == fault.InstanceId && i.Version == fault.Version));

    /// <summary>Timers that are not tried yet after a fault, as a condition of the timers to ring.</summary>
    public static IQueryable<WorkflowTimer> Rested(ArendeDb db, DateTimeOffset now) =>
        db.Timers.Where(t => t.DueAt <= now && !Standing(db).Any(f => f.InstanceId == t.InstanceId && f.ActivityId == t.ActivityId && f.NextTryAt > now));

    /// <summary>A timer is tried again after a minute, two, four … at most an hour, so that it neither blocks nor floods.</summary>
    public Task NoteTimer(WorkflowTimer timer, Exception exception, CancellationToken ct) =>
        Note(timer.InstanceId, timer.ActivityId, exception, times => TimeSpan.FromMinutes(Math.Min(LongestPause, Math.Pow(2, Math.Min(times, 10) - 1))), ct);

    /// <summary>A step that a person took: they may take it again when the definition is mended.</summary>
    public Task Note(WorkflowFaultException fault, CancellationToken ct) =>
        fault.At is var (instance, activity) ? Note(instance, activity, fault, _ => null, ct) : Task.CompletedTask;

    private async Task Note(Guid instanceId, string activityId, Exception exception, Func<int, TimeSpan?> pause, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var now = clock.GetUtcNow();
        if (await db.WorkflowInstances.Where(i => i.Id == instanceId).Select(i => (long?)i.Version).SingleOrDefaultAsync(ct) is not { } version) return;
        var fault = await db.WorkflowFaults.SingleOrDefaultAsync(f => f.InstanceId == instanceId && f.ActivityId == activityId, ct);
        if (fault is null) db.WorkflowFaults.Add(fault = new WorkflowFault { InstanceId = instanceId, ActivityId = activityId, Message = "", FirstAt = now });
        if (fault.Version != version) (fault.Version, fault.Times, fault.FirstAt) = (version, 0, now);
        fault.Times++;
        fault.LastAt = now;
        fault.Message = exception.Message.Length > WorkflowFault.LongestMessage ? exception.Message[..WorkflowFault.LongestMessage] : exception.Message;
        fault.NextTryAt = now + pause(fault.Times);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exists) when (db.IsUniqueViolation(exists))
        {
            // Another node noted the same fault in the same moment.
        }
    }
}
