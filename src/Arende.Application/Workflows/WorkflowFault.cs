namespace Arende.Application.Workflows;

/// <summary>A step of a workflow that its definition could not take: an administrator sees it. It is over when the instance has moved on.</summary>
public sealed class WorkflowFault
{
    /// <summary>The longest message that is kept, in characters: it is a program's, and nobody reads more of it.</summary>
    public const int LongestMessage = 2000;

    public Guid InstanceId { get; init; }

    /// <summary>The activity that was waited for when the step failed.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The instance's version: of one that has moved since, the fault is over.</summary>
    public long Version { get; set; }
    public required string Message { get; set; }
    public DateTimeOffset FirstAt { get; set; }
    public DateTimeOffset LastAt { get; set; }

    /// <summary>How often it has failed, from 1.</summary>
    public int Times { get; set; }

    /// <summary>When the clock tries again; null for a step that a person takes again.</summary>
    public DateTimeOffset? NextTryAt { get; set; }
}
