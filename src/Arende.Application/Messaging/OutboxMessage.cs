namespace Arende.Application.Messaging;

/// <summary>An event that was decided in a transaction and waits to be published.</summary>
public sealed class OutboxMessage
{
    /// <summary>The order in which it was written.</summary>
    public long Id { get; init; }
    public Guid MessageId { get; init; }
    public Guid SubjectId { get; init; }
    public long Sequence { get; init; }

    /// <summary>The contract's name, for instance <c>CaseMoved</c>.</summary>
    public required string Type { get; init; }
    public required string Body { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Published (RabbitMQ has confirmed it), or, when embedded, handled by every consumer.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When it was last handed to an in-memory bus, and how often.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
    public int Attempts { get; set; }
    public string? Error { get; set; }

    /// <summary>It kept failing: an administrator sees it and can send it again.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
}

/// <summary>A consumer has done its work for a message: seen twice, done once.</summary>
public sealed class InboxEntry
{
    public required string Consumer { get; init; }
    public Guid MessageId { get; init; }
    public DateTimeOffset At { get; init; }
}
