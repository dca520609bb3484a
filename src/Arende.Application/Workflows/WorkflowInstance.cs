using Arende.Engine;

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

    /// <summary>The interpreter's own: the host keeps its format's name and its text as they are.</summary>
    public required WorkflowState State
    {
        get => new(StateFormat, StateText);
        init => (StateFormat, StateText) = (value.Format, value.Text);
    }

    public string StateFormat { get; private init; } = "";
    public string StateText { get; private init; } = "";
    public InstanceStatus Status { get; init; }
    public long Version { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}
