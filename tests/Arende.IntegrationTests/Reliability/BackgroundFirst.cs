using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Lets somebody else move the case after a step has read it and before it writes: that step loses its race.</summary>
internal sealed class BackgroundFirst(ITransitionStore inner) : ITransitionStore
{
    private Func<Task>? next;

    /// <summary>Runs once, when a step has read what it is to move.</summary>
    public void AfterTheNextRead(Func<Task> act) => next = act;

    public Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) => inner.Begin(db, ct);

    public async Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) => await ThenTheOther(inner.Load(db, instanceId, ct));

    public async Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        await ThenTheOther(inner.LoadByWorkItem(db, workItemId, ct));

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) => inner.LoadHead(db, subjectId, ct);

    public Task Write(ArendeDb db, JournalRows rows, CancellationToken ct) => inner.Write(db, rows, ct);

    // SQLite has one writer: there the step may have no transaction open.
    private async Task<T> ThenTheOther<T>(Task<T> reading)
    {
        var read = await reading;
        if (Interlocked.Exchange(ref next, null) is { } act) await act();
        return read;
    }
}
