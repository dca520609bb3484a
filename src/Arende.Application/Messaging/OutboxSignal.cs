namespace Arende.Application.Messaging;

/// <summary>Wakes the drainer when something was committed. A hint only: a lost one costs a poll interval, nothing else.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already and not seen yet: one waking is enough.
        }
    }

    /// <summary>Returns when raised, or after the time.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => raised.WaitAsync(atMost, ct);

    public void Dispose() => raised.Dispose();
}
