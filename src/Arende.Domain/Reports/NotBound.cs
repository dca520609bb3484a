namespace Arende.Domain.Reports;

/// <summary>Why the board decides nothing of an assignment in the case of a compiled report, though the report tells of it.</summary>
public enum NotBound
{
    /// <summary>Another case has something before the board about it.</summary>
    WaitsElsewhere,

    /// <summary>The register says something else by now than the report: what was frozen or corrected is told, and nothing is decided by it.</summary>
    ChangedSince,

    /// <summary>It isn't in the board's plan that is transferred.</summary>
    OfOtherPlan,

    /// <summary>A decision has ended it.</summary>
    IsEnded,
}
