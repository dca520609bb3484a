namespace Arende.Application.Messaging;

/// <summary>
/// How many people wait for this node to answer. Events give way to them: what follows from a step would otherwise be done on the
/// processors and connections that the next person's step waits for (decision 71). Where people come without a pause, events do so no longer than <see cref="Longest"/>.
/// </summary>
public sealed class PagesInFlight(TimeProvider clock)
{
    /// <summary>For so long after people began to wait for one another.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>When nobody has waited for another for so long, the time begins anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private int count;
    private long began, latest;

    public void Begin()
    {
        if (Interlocked.Increment(ref count) <= Environment.ProcessorCount) return;
        var now = clock.GetTimestamp();
        var before = Interlocked.Exchange(ref latest, now);
        if (before == 0 || clock.GetElapsedTime(before, now) > Pause) Interlocked.Exchange(ref began, now);
    }

    public void End() => Interlocked.Decrement(ref count);

    /// <summary>Returns when nobody waits for another, or has done so for the longest time.</summary>
    public async Task GiveWay(CancellationToken ct)
    {
        while (AreMany && clock.GetElapsedTime(Interlocked.Read(ref began)) < Longest) await Task.Delay(Look, ct);
    }

    // As many as there are processors are answered side by side; of more, somebody waits for another.
    private bool AreMany => Volatile.Read(ref count) > Environment.ProcessorCount;
}
