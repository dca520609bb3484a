namespace Arende.Application.History;

/// <summary>
/// A row of a history whose arguments were erased by law. The row stays, with who, when and what kind, and the chain holds: it hashes a
/// digest of the arguments. Only added to, by the database too, which lets arguments be changed to nothing but <see cref="StandsInstead"/>.
/// </summary>
public sealed class HistoryErasure
{
    public Guid SubjectId { get; init; }
    public long Sequence { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The row's arguments from then on: a JSON object with <c>erased</c>, the provision or decision by which it was done.</summary>
    public required string StandsInstead { get; init; }
}
