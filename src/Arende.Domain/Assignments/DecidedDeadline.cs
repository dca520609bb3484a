using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>A deadline and the decision behind it: a sentence as written ("beslutad i månadsrapport per oktober"), and our case if it was ours.</summary>
public sealed record DecidedDeadline(Deadline Deadline, string? Source, CaseId? DecidedBy);
