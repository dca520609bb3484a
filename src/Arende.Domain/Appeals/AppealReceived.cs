using Arende.Domain.Documents;

namespace Arende.Domain.Appeals;

/// <summary>What is said of an appeal when it is noted.</summary>
/// <param name="On">The day on which it came in, to the municipality or the court.</param>
/// <param name="Note">What there is to say of it.</param>
public sealed record AppealReceived(DateOnly On, string? Note)
{
    /// <summary>It came to the court, which has it already: nothing is sent on.</summary>
    public bool ToCourt { get; init; }

    /// <summary>Who appeals.</summary>
    public string? Appellant { get; init; }

    /// <summary>The clauses that are appealed; none says the whole decision.</summary>
    public IReadOnlyList<int> Clauses { get; init; } = [];

    /// <summary>The registered document; null for one that isn't registered here.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>The day on which who appeals got the decision: an administrative appeal's three weeks are theirs (FL 44 §).</summary>
    public DateOnly? ServedOn { get; init; }
}
