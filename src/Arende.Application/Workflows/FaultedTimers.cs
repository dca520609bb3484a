using System.Collections.Concurrent;

namespace Arende.Application.Workflows;

/// <summary>Timers whose step failed: tried again after a minute, two, four … at most an hour, so that they neither block nor flood.</summary>
public sealed class FaultedTimers(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Guid, string, int), (int Faults, DateTimeOffset NextTry)> faulted = [];

    public bool IsResting(WorkflowTimer timer) => faulted.TryGetValue(Key(timer), out var fault) && fault.NextTry > clock.GetUtcNow();

    public void Note(WorkflowTimer timer)
    {
        var faults = (faulted.TryGetValue(Key(timer), out var before) ? before.Faults : 0) + 1;
        faulted[Key(timer)] = (faults, clock.GetUtcNow() + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, faults - 1))));
    }

    public void Forget(WorkflowTimer timer) => faulted.TryRemove(Key(timer), out _);

    private static (Guid, string, int) Key(WorkflowTimer timer) => (timer.InstanceId, timer.ActivityId, timer.Visit);
}
