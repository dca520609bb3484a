namespace Arende.Domain.Appeals;

/// <summary>A court's ruling was appealed to the court above it: kammarrätten, and from there Högsta förvaltningsdomstolen.</summary>
/// <param name="Court">To which court.</param>
/// <param name="On">The day on which it came in.</param>
/// <param name="By">Who appeals: who appealed first, or the municipality; null where nobody has said.</param>
/// <param name="Appealed">What the court below had ruled: it holds if the court above doesn't take the case up.</param>
/// <param name="AppealedNote">Which court, case and day that was.</param>
public sealed record FurtherAppeal(string Court, DateOnly On, string? By, Ruling Appealed, string? AppealedNote)
{
    /// <summary>The court above tries the case only if it gives leave (prövningstillstånd); null while it hasn't said.</summary>
    public LeaveToAppeal? Leave { get; init; }

    /// <summary>The day on which it said so.</summary>
    public DateOnly? LeaveOn { get; init; }
}

public enum LeaveToAppeal
{
    Granted,

    /// <summary>The ruling of the court below is final.</summary>
    Refused,
}
