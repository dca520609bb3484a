namespace Arende.Application.Workflows;

public enum SubjectKind { Case, Period }

public enum InstanceStatus { Running, Finished, Faulted }

/// <summary>A running workflow of a case or a reporting period. Written by <see cref="ITransitionStore"/> only.</summary>
public sealed class WorkflowInstance
{
    public Guid Id { get; init; }
    public required string DefinitionId { get; init; }
    public int DefinitionVersion { get; init; }
    public SubjectKind SubjectKind { get; init; }
    public Guid SubjectId { get; init; }

    /// <summary>The interpreter's state: opaque, versioned JSON.</summary>
    public required string State { get; init; }
    public InstanceStatus Status { get; init; }
    public long Version { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}
