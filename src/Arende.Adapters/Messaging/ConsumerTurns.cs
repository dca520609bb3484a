namespace Arende.Adapters.Messaging;

/// <summary>How many events are handled at once on this node, of all queues together: each holds a connection to the database, of which pages need most.</summary>
internal sealed class ConsumerTurns : IDisposable
{
    private const int AtOnce = 12;
    private readonly SemaphoreSlim turns = new(AtOnce);

    /// <summary>Returns when there is one; ends when what it returned is disposed of.</summary>
    public async Task<IDisposable> Take(CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        return new Turn(turns);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
