using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Workflows;

/// <summary>Reads what a transition starts from; the journal's store, which it is too, writes it.</summary>
public interface ITransitionStore : IJournalStore
{
    /// <summary>The instance with its open waits and its subject's last link, as of one moment; null when there is none.</summary>
    Task<InstanceSnapshot?> Load(ArendeDb db, Guid instanceId, CancellationToken ct);

    /// <summary>The work item, whatever its state, and its instance's snapshot; null when there is none.</summary>
    Task<(WorkItem Item, InstanceSnapshot Instance)?> LoadByWorkItem(ArendeDb db, Guid workItemId, CancellationToken ct);
}

/// <summary>An instance as it was read.</summary>
public sealed record InstanceSnapshot(WorkflowInstance Row, Subject Subject, IReadOnlyList<OpenWait> Open, HistoryHead Head);

/// <summary>What a workflow is about, as far as routing and rights need it. A period has no unit, officer or level.</summary>
public sealed record Subject(SubjectKind Kind, Guid Id, UnitId? Unit, PersonId? CaseOfficer, AccessLevel Access)
{
    internal JournalSubject InJournal => new(Kind switch { SubjectKind.Case => JournalKind.Case, SubjectKind.Period => JournalKind.Period }, Id);
}

public enum WaitKind { Task, Event, Timer }

/// <summary>A wait that has a row. <c>WorkItemId</c> is a task's.</summary>
public sealed record OpenWait(WaitKind Kind, string ActivityId, int Visit, Guid? WorkItemId);

/// <summary>How a work item ended.</summary>
public sealed record ClosedWorkItem(Guid Id, WorkItemState State, DateTimeOffset At, PersonId? By, string? Outcome, string? Reason);

/// <summary>
/// All rows of one transition: the journal's, and the workflow's own. <c>ExpectedVersion</c> is the version that was read; null for an instance
/// that starts now. <c>CaseState</c> is written to the case; closing it
/// stamps the time. <c>CaseVersion</c> is the version of the case that was read, where a rule read the case: it is one more afterwards.
/// </summary>
public sealed record TransitionRows : JournalRows
{
    public TransitionRows(
        JournalRows told, WorkflowInstance instance, long? expectedVersion, IReadOnlyList<ClosedWorkItem> closedItems, IReadOnlyList<WorkItem> openedItems,
        IReadOnlyList<OpenWait> goneWaits, IReadOnlyList<WorkflowTimer> newTimers, IReadOnlyList<EventWait> newEvents, CaseState? caseState = null, long? caseVersion = null)
        : base(told) =>
        (Instance, ExpectedVersion, ClosedItems, OpenedItems, GoneWaits, NewTimers, NewEvents, CaseState, CaseVersion) =
        (instance, expectedVersion, closedItems, openedItems, goneWaits, newTimers, newEvents, caseState, caseVersion);

    public WorkflowInstance Instance { get; init; }
    public long? ExpectedVersion { get; init; }
    public IReadOnlyList<ClosedWorkItem> ClosedItems { get; init; }
    public IReadOnlyList<WorkItem> OpenedItems { get; init; }
    public IReadOnlyList<OpenWait> GoneWaits { get; init; }
    public IReadOnlyList<WorkflowTimer> NewTimers { get; init; }
    public IReadOnlyList<EventWait> NewEvents { get; init; }
    public CaseState? CaseState { get; init; }
    public long? CaseVersion { get; init; }
    public override bool IsEmpty => false;
}
