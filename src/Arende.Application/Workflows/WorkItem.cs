using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Workflows;

public enum WorkItemState { Open, Done, Cancelled }

/// <summary>A step that waits for a person. Written by <see cref="ITransitionStore"/> only.</summary>
public sealed class WorkItem
{
    public Guid Id { get; init; }
    public Guid InstanceId { get; init; }
    public SubjectKind SubjectKind { get; init; }
    public Guid SubjectId { get; init; }
    public required string ActivityId { get; init; }

    /// <summary>Which entry of the activity this is, from 1: a send-back makes a new work item.</summary>
    public int Visit { get; init; }
    public required string TaskName { get; init; }

    /// <summary>Who does it: a role, in a unit where the role is held there, or one person.</summary>
    public required string Role { get; init; }
    public UnitId? UnitId { get; init; }
    public PersonId? AssigneeId { get; init; }

    /// <summary>The task's payload as JSON: title, outcomes, dueIn.</summary>
    public required string Payload { get; init; }
    public WorkItemState State { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? CompletedAt { get; init; }
    public PersonId? CompletedBy { get; init; }
    public string? Outcome { get; init; }
    public string? Reason { get; init; }

    public CaseId? CaseId => SubjectKind == SubjectKind.Case ? new CaseId(SubjectId) : null;
}
