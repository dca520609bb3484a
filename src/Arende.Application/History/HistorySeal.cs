namespace Arende.Application.History;

/// <summary>Which table a chain stands in.</summary>
public enum HistoryTrail { History, Audit }

/// <summary>How far a chain had come when it was sealed: a row of that number and hash must always be there.</summary>
public sealed class HistoryAnchor
{
    public HistoryTrail Trail { get; init; }
    public Guid ChainId { get; init; }
    public long Sequence { get; init; }
    public required byte[] Hash { get; init; }
    public long SealNumber { get; init; }
}

/// <summary>A night's anchors, signed with a key that isn't in the database, and over the seal before: none can be made, changed or taken out by who has only the database.</summary>
public sealed class HistorySeal
{
    /// <summary>From 1, without gaps.</summary>
    public long Number { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>HMAC-SHA256.</summary>
    public required byte[] Signature { get; init; }
}
