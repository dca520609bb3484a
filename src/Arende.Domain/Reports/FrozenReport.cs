using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Domain.Reports;

/// <summary>An assignment and its report as they stood when their unit was frozen: what the register says later doesn't change it.</summary>
/// <param name="Number">The assignment's.</param>
/// <param name="Title">The assignment's.</param>
/// <param name="Owner">The name of its owner; null for none.</param>
/// <param name="InRegister">The assignment's status.</param>
/// <param name="Deadline">The deadline that had been decided.</param>
/// <param name="PlanYear">The plan that it belonged to.</param>
public sealed record FrozenReport(string Number, string Title, string? Owner, AssignmentStatus InRegister, Deadline? Deadline, int? PlanYear)
{
    /// <summary>What was reported; null where nothing was.</summary>
    public AssignmentStatus? Status { get; init; }
    public string? Comment { get; init; }
    public Deadline? Forecast { get; init; }

    /// <summary>The earlier decision that had given it that deadline in place of its first one; null where none had, where it isn't known, and for what was frozen before this was kept.</summary>
    public DecisionPoint? MovedBy { get; init; }

    /// <summary>That decision as a sentence, where no more is known of it ("beslutad i månadsrapport per oktober").</summary>
    public string? MovedIn { get; init; }

    /// <summary>A deadline of its had passed when the period ended, or had been moved away from.</summary>
    public bool WasLate { get; init; }
}

/// <summary>What was corrected in a report after it had been frozen. What was frozen stays beside it.</summary>
public sealed record ReportCorrection(AssignmentStatus Status, string Comment, Deadline? Forecast, PersonId By, DateTimeOffset At)
{
    /// <summary>The freeze that it was made after was undone: it is told to whoever reports again, and changes nothing.</summary>
    public bool IsUndone { get; init; }
}
