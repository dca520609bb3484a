namespace Arende.Domain.Assignments;

/// <summary>How a draft proposes to end an assignment that isn't done: struck, merged or split. In force when the board has decided the draft's case.</summary>
/// <param name="Kind">What it would do.</param>
/// <param name="Into">Of a merger the other one.</param>
/// <param name="Parts">Of a split what each is.</param>
/// <param name="Text">Why.</param>
public sealed record ProposedTurn(TurnKind Kind, AssignmentId? Into = null, IReadOnlyList<string>? Parts = null, string? Text = null);
