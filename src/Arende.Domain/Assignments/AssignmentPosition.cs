namespace Arende.Domain.Assignments;

/// <summary>What a decision can change of an assignment: kept as it was before, it can be given back when the decision turns out to be written wrong.</summary>
/// <param name="Current">Its deadline.</param>
/// <param name="Proposed">What was proposed.</param>
/// <param name="PlanYear">Its plan.</param>
/// <param name="ProposedPlanYear">The plan that was proposed.</param>
/// <param name="TransferCount">How often it had been transferred.</param>
/// <param name="IsProposed">A draft brought it.</param>
/// <param name="TurnCount">How many decisions had ended it or taken it up again; null for what was kept before decisions did so.</param>
/// <param name="EntryCount">How many entries in plans it had; null for what was kept before there were any.</param>
/// <param name="HadOpenEntry">Whether the last of them had no outcome.</param>
/// <param name="ProposedTurn">How a draft proposed to end it.</param>
/// <param name="Status">As it was reported; null for what was kept before a decision on a case could end one that wasn't done.</param>
/// <param name="ForecastOn">The day that its owner expected.</param>
/// <param name="LastHeardAt">When it was last heard of; null for what was kept before that and the forecast were kept.</param>
public sealed record AssignmentPosition(
    DecidedDeadline? Current, DecidedDeadline? Proposed, int? PlanYear, int? ProposedPlanYear, int TransferCount, bool IsProposed, int? TurnCount = null,
    int? EntryCount = null, bool? HadOpenEntry = null, ProposedTurn? ProposedTurn = null, AssignmentStatus? Status = null,
    DateOnly? ForecastOn = null, DateTimeOffset? LastHeardAt = null);

/// <summary>An assignment that a decision made or changed.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">How often it had been written afterwards: a higher number means that somebody has acted on it.</param>
/// <param name="Before">How it stood; null for one that the decision made.</param>
public sealed record ChangedAssignment(AssignmentId Id, long Version, AssignmentPosition? Before);
