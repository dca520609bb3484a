namespace Arende.Application.Workflows;

/// <summary>A timer that an instance waits for; gone when it has rung or its branch was cancelled.</summary>
public sealed class WorkflowTimer
{
    public Guid InstanceId { get; init; }
    public required string ActivityId { get; init; }
    public int Visit { get; init; }
    public DateTimeOffset DueAt { get; init; }
}

/// <summary>An event that an instance waits for; gone when it came or its branch was cancelled.</summary>
public sealed class EventWait
{
    public Guid InstanceId { get; init; }
    public required string ActivityId { get; init; }
    public int Visit { get; init; }
    public required string EventName { get; init; }
    public DateTimeOffset Since { get; init; }
}
