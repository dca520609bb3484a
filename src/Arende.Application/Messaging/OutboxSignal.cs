namespace Arende.Application.Messaging;

/// <summary>Wakes the drainer when something was committed. A hint only: a lost one costs a poll interval, nothing else.</summary>
/// <remarks>Nothing to dispose of: a commit in the product's last moments raises it too, and must not fail of that.</remarks>
public sealed class OutboxSignal
{
    private volatile TaskCompletionSource raised = Lowered();

    public void Raise() => raised.TrySetResult();

    /// <summary>Returns when raised, or after the time.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(raised.Task, Task.Delay(atMost, waiting.Token));
        // What was raised until now is found by who looks after this.
        raised = Lowered();
        await waiting.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Lowered() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
