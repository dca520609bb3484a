using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>What was proposed of an assignment at some moment.</summary>
/// <param name="Id">Which.</param>
/// <param name="AccountedIn">The case that accounted for it once more; null for none.</param>
/// <param name="Proposed">The deadline.</param>
/// <param name="PlanYear">The plan.</param>
/// <param name="Turn">How it would end.</param>
/// <remarks>Kept as JSON.</remarks>
public sealed record StandingProposal(AssignmentId Id, CaseId? AccountedIn = null, DecidedDeadline? Proposed = null, int? PlanYear = null, ProposedTurn? Turn = null);
