using System.Text.Json.Serialization;
using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>A deadline and the decision behind it: a sentence as written ("beslutad i månadsrapport per oktober"), and our case if it was ours.</summary>
public sealed record DecidedDeadline(Deadline Deadline, string? Source, CaseId? DecidedBy)
{
    /// <summary>The body, day and § that decided it; null where that isn't known, and for what is only proposed.</summary>
    public DecisionPoint? By { get; init; }

    /// <summary>The report that tells of it says that it was decided before: it is not the report's own decision that sets it.</summary>
    public bool IsDecidedBefore { get; init; }

    /// <summary>Somebody wrote that it was decided, and where isn't known: that is asked for.</summary>
    [JsonIgnore]
    public bool LacksDecision => By is null && DecidedBy is null && Source is not null;
}
