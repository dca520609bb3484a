using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>A deadline and the decision behind it: a sentence as written ("beslutad i månadsrapport per oktober"), and our case if it was ours.</summary>
public sealed record DecidedDeadline(Deadline Deadline, string? Source, CaseId? DecidedBy)
{
    /// <summary>The body, day and § that decided it; null where that isn't known, and for what is only proposed.</summary>
    public DecisionPoint? By { get; init; }
}
