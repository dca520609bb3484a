using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>
/// What only a decision does to an assignment: its final account is adopted, it is struck, merged into another, split into several, taken up again, or moved: to another
/// deadline, to a later plan, or both.
/// </summary>
/// <remarks>The names are stored.</remarks>
public enum TurnKind { Accounted, Struck, Merged, Split, Reopened, Moved }

/// <summary>A decision that ended an assignment, took it up again or moved it. They are added and never changed.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="By">Where it was decided.</param>
/// <param name="CaseId">Its case, where that is one of ours.</param>
/// <param name="At">When it was entered.</param>
/// <param name="Others">The one that it was merged into, or those that it was split into.</param>
/// <param name="Text">What was decided besides, as written.</param>
public sealed record AssignmentTurn(TurnKind Kind, DecisionPoint By, CaseId? CaseId, DateTimeOffset At, IReadOnlyList<AssignmentId>? Others = null, string? Text = null)
{
    public bool Ends => Kind is not (TurnKind.Reopened or TurnKind.Moved);
}
