using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Lets two callers read the same instance before either of them writes: every race is one.</summary>
internal sealed class Rendezvous(ITransitionStore inner) : ITransitionStore
{
    private TaskCompletionSource? both;
    private int missing;

    /// <summary>The next two who read wait for each other.</summary>
    public void Arm() => (missing, both) = (2, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) => inner.Begin(db, ct);

    public async Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct)
    {
        var instance = await inner.Load(db, instanceId, ct);
        await Meet();
        return instance;
    }

    public async Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct)
    {
        var item = await inner.LoadByWorkItem(db, workItemId, ct);
        await Meet();
        return item;
    }

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) => inner.LoadHead(db, subjectId, ct);

    public Task Write(ArendeDb db, JournalRows rows, CancellationToken ct) => inner.Write(db, rows, ct);

    private async Task Meet()
    {
        if (both is not { } meeting) return;
        if (Interlocked.Decrement(ref missing) > 0)
        {
            await meeting.Task.WaitAsync(TimeSpan.FromSeconds(30));
            return;
        }
        both = null;
        meeting.SetResult();
    }
}
