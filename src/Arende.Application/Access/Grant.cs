namespace Arende.Application.Access;

/// <summary>Over what somebody has a right.</summary>
public enum Over
{
    /// <summary>What is one's own: the case's officer, the assignment's owner, who was asked for the report, whose step it is.</summary>
    Own,
    /// <summary>What is before the board or has been: its members see no draft.</summary>
    Board,
    OwnUnit,
    All,
}

/// <summary>One who has a right, and over what.</summary>
/// <param name="Role">Null for everybody who is signed in, whatever they hold.</param>
public sealed record Grant(string? Role, Over Over);

/// <summary>A row of the table: who has the right, and what changes it.</summary>
/// <param name="Grants">Each is enough.</param>
/// <param name="OfWhatTheyRead">Only over what they may read (<see cref="VisibleTo"/>): a secret one that isn't theirs to read doesn't exist for them.</param>
/// <param name="EndsWithCase">Nobody has it once the case is closed.</param>
/// <param name="Law">The paragraph that is the reason for it, where there is one.</param>
public sealed record RightRow(Right Right, IReadOnlyList<Grant> Grants, bool OfWhatTheyRead = false, bool EndsWithCase = false, string? Law = null);
