using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Workflows;

/// <summary>
/// Reads and writes one transition with SQL of its own, in batches on the context's connection and, if there is one, its
/// transaction. Two implementations, one set of contract tests: PostgreSQL and SQLite.
/// </summary>
public interface ITransitionStore
{
    /// <summary>
    /// Begins a transaction that <see cref="Write"/> ends: what a step reads and what it writes is then one commit, and no round trip more.
    /// Null where the context has a transaction already, and where the database gains nothing by it.
    /// </summary>
    /// <returns>Undoes what was not written.</returns>
    Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct);

    /// <summary>The instance with its open waits and its subject's last link, as of one moment; null when there is none.</summary>
    Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct);

    /// <summary>The work item, whatever its state, and its instance's snapshot; null when there is none.</summary>
    Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct);

    /// <summary>The subject's last link.</summary>
    Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct);

    /// <summary>
    /// Writes everything or nothing. Without an open transaction on the context it makes one commit of its own; one that was opened by
    /// <see cref="Begin"/> it commits.
    /// </summary>
    /// <exception cref="LostRaceException">Somebody else moved the instance, or wrote in the history, since it was loaded.</exception>
    Task Write(ArendeDb db, TransitionRows rows, CancellationToken ct);
}

/// <summary>An instance as it was read.</summary>
public sealed record InstanceSnapshot(WorkflowInstance Row, Subject Subject, IReadOnlyList<OpenWait> Open, HistoryHead Head);

/// <summary>What a workflow is about, as far as routing and rights need it. A period has no unit, officer or level.</summary>
public sealed record Subject(SubjectKind Kind, Guid Id, UnitId? Unit, PersonId? CaseOfficer, AccessLevel Access);

public enum WaitKind { Task, Event, Timer }

/// <summary>A wait that has a row. <c>WorkItemId</c> is a task's.</summary>
public sealed record OpenWait(WaitKind Kind, string ActivityId, int Visit, Guid? WorkItemId);

/// <summary>How a work item ended.</summary>
public sealed record ClosedWorkItem(Guid Id, WorkItemState State, DateTimeOffset At, PersonId? By, string? Outcome, string? Reason);

/// <summary>An event to publish, with the contract's name and its body as JSON.</summary>
public sealed record OutboxRow(Guid MessageId, Guid SubjectId, long Sequence, string Type, string Body, DateTimeOffset At);

/// <summary>
/// All rows of one transition. <c>ExpectedVersion</c> is the version that was read; null for an instance that starts now,
/// and for facts and events without an instance (<c>Instance</c> is null). <c>CaseState</c> is written to the case; closing it
/// stamps the time. <c>CaseVersion</c> is the version of the case that was read, where a rule read the case: it is one more afterwards.
/// </summary>
public sealed record TransitionRows(
    WorkflowInstance? Instance,
    long? ExpectedVersion,
    IReadOnlyList<ClosedWorkItem> ClosedItems,
    IReadOnlyList<WorkItem> OpenedItems,
    IReadOnlyList<OpenWait> GoneWaits,
    IReadOnlyList<WorkflowTimer> NewTimers,
    IReadOnlyList<EventWait> NewEvents,
    IReadOnlyList<HistoryEntry> History,
    IReadOnlyList<OutboxRow> Outbox,
    CaseState? CaseState = null,
    long? CaseVersion = null);

/// <summary><c>Clock</c>: the database ended the transaction before anything was written, since it had heard nothing for too long.</summary>
public enum Race { Instance, History, Clock }

/// <summary>
/// Another writer was first. When it was the instance, the person is told (409); when only the history grew, or
/// the database didn't wait, the use case is run again by itself.
/// </summary>
public sealed class LostRaceException(Race race, Exception? inner = null) : Exception($"Another writer was first ({race}).", inner)
{
    public Race Race { get; } = race;
}
