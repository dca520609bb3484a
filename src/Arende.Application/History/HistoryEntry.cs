using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.History;

/// <summary>
/// One row of a case's, a period's or an assignment's history. The chain hashes <see cref="Canonical"/>, which holds a digest of the
/// arguments and not the arguments, so that what must be erased by law can be, without breaking it.
/// </summary>
public sealed class HistoryEntry
{
    public Guid SubjectId { get; init; }

    /// <summary>From 1, without gaps, per subject. Also the sequence number of the events that the row caused.</summary>
    public long Sequence { get; init; }
    public HistoryKind Kind { get; init; }

    /// <summary>The sentence's arguments as a JSON object.</summary>
    public required string Arguments { get; init; }
    public PersonId? ActorId { get; init; }

    /// <summary>UTC, in whole microseconds: PostgreSQL keeps no finer.</summary>
    public DateTimeOffset At { get; init; }
    public required byte[] Canonical { get; init; }
    public required byte[] Hash { get; init; }
}
