using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;

namespace Arende.Benchmarks;

/// <summary>Keeps the rows that go by, so that a raw loop can write the very same ones.</summary>
internal sealed class RecordingStore(ITransitionStore inner) : ITransitionStore
{
    public List<TransitionRows> Written { get; } = [];

    public Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) => inner.Begin(db, ct);

    public Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) => inner.Load(db, instanceId, ct);

    public Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        inner.LoadByWorkItem(db, workItemId, ct);

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) => inner.LoadHead(db, subjectId, ct);

    public Task Write(ArendeDb db, JournalRows rows, CancellationToken ct)
    {
        if (rows is TransitionRows transition) Written.Add(transition);
        return inner.Write(db, rows, ct);
    }
}
