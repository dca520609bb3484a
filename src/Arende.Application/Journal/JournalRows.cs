using Arende.Application.History;

namespace Arende.Application.Journal;

/// <summary>An event to publish, with the contract's name and its body as JSON.</summary>
public sealed record OutboxRow(Guid MessageId, Guid SubjectId, long Sequence, string Type, string Body, DateTimeOffset At);

/// <summary>The rows of one commit, beside what the context has changed. Whose commit has more of them, a workflow's transition, adds its own.</summary>
public record JournalRows
{
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];
    public IReadOnlyList<OutboxRow> Outbox { get; init; } = [];

    /// <summary>What a form with a key asked for, and is done by this commit.</summary>
    public Operation? Operation { get; init; }

    /// <summary>Nothing but what the context has changed.</summary>
    public virtual bool IsEmpty => History.Count == 0 && Outbox.Count == 0 && Operation is null;
}
