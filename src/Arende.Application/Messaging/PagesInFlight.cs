namespace Arende.Application.Messaging;

/// <summary>
/// How many people wait for this node to answer. Events give way to them: what follows from a step would otherwise be done on the
/// processors and connections that the next person's step waits for (decision 71): before they are published, and once more before they are handled. Where people never cease to wait for one another, events do so no longer than <see cref="Longest"/>.
/// </summary>
public sealed class PagesInFlight(TimeProvider clock)
{
    /// <summary>For so long after people began to wait for one another; and each event no longer than that at each of the two places, whatever happens.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>When nobody has waited for another for so long, the time begins anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private int count;
    private long began;
    // Of the last time that somebody ceased to wait for another; none has yet.
    private long calmSince = long.MinValue;

    public void Begin()
    {
        if (Interlocked.Increment(ref count) != AtOnce + 1) return;
        var calm = Interlocked.Read(ref calmSince);
        if (calm == long.MinValue || clock.GetElapsedTime(calm) > Pause) Interlocked.Exchange(ref began, clock.GetTimestamp());
    }

    public void End()
    {
        if (Interlocked.Decrement(ref count) == AtOnce) Interlocked.Exchange(ref calmSince, clock.GetTimestamp());
    }

    /// <summary>Returns when nobody waits for another, or has done so for the longest time.</summary>
    public async Task GiveWay(CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        while (Volatile.Read(ref count) > AtOnce && clock.GetElapsedTime(Interlocked.Read(ref began)) < Longest && clock.GetElapsedTime(since) < Longest) await Task.Delay(Look, ct);
    }

    // As many as there are processors are answered side by side; of more, somebody waits for another.
    private static int AtOnce => Environment.ProcessorCount;
}
