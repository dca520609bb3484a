using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Asks the test before each write: what it throws happens in the write's place.</summary>
internal sealed class BeforeWrites(ITransitionStore inner) : ITransitionStore
{
    public Action<JournalRows> Asks { get; set; } = _ => { };

    public Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct) => inner.Begin(db, ct);

    public Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct) => inner.Load(db, instanceId, ct);

    public Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct) =>
        inner.LoadByWorkItem(db, workItemId, ct);

    public Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct) => inner.LoadHead(db, subjectId, ct);

    public Task Write(ArendeDb db, JournalRows rows, CancellationToken ct)
    {
        Asks(rows);
        return inner.Write(db, rows, ct);
    }
}
