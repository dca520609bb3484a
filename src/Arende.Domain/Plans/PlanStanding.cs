using Arende.Domain.Assignments;

namespace Arende.Domain.Plans;

/// <summary>How an assignment stands in one year's plan. Each has one: together they are all that was entered.</summary>
public enum PlanStanding
{
    /// <summary>The board has adopted its final account.</summary>
    Adopted,
    /// <summary>Its owner has reported it as done, and no board has adopted that.</summary>
    Reported,
    Struck,
    Merged,
    Split,
    /// <summary>Not done, and its deadline on entry lies later.</summary>
    OnPlan,
    /// <summary>Not done by its deadline on entry.</summary>
    Delayed,
    /// <summary>Not done, and without a known deadline on entry.</summary>
    WithoutDeadline,
}

public static class PlanStandings
{
    /// <summary>Of an entry, as its assignment stands.</summary>
    public static PlanStanding Of(PlanEntry entry, AssignmentStatus status, DateOnly today) => Of(entry.Outcome, entry.DueOn, entry.Year, status, today);

    /// <summary>
    /// What isn't done is judged by its deadline on entry alone: while the year lasts it is delayed from the day after, and once the year is over, or it was carried over,
    /// when that day lies within the year. So a plan of a year that is over says the same ever after, however deadlines are moved later.
    /// </summary>
    /// <param name="outcome">That of the entry; null for none.</param>
    /// <param name="dueOn">The last day of the deadline on entry.</param>
    /// <param name="year">The plan.</param>
    /// <param name="status">The assignment's, which counts while the entry has no outcome.</param>
    /// <param name="today">The day.</param>
    public static PlanStanding Of(PlanOutcome? outcome, DateOnly? dueOn, int year, AssignmentStatus status, DateOnly today) => outcome switch
    {
        PlanOutcome.Adopted => PlanStanding.Adopted,
        PlanOutcome.Struck => PlanStanding.Struck,
        PlanOutcome.Merged => PlanStanding.Merged,
        PlanOutcome.Split => PlanStanding.Split,
        PlanOutcome.Carried => Left(dueOn, new DateOnly(year, 12, 31)),
        null when status == AssignmentStatus.Done => PlanStanding.Reported,
        // From before only a decision struck one.
        null when status == AssignmentStatus.Struck => PlanStanding.Struck,
        null => Left(dueOn, today.Year > year ? new DateOnly(year, 12, 31) : today.AddDays(-1)),
    };

    public static bool IsDone(this PlanStanding standing) => standing is PlanStanding.Adopted or PlanStanding.Reported;

    /// <summary>Neither done nor taken out of the plan: carried over, or open still.</summary>
    public static bool IsLeft(this PlanStanding standing) => standing is PlanStanding.OnPlan or PlanStanding.Delayed or PlanStanding.WithoutDeadline;

    private static PlanStanding Left(DateOnly? dueOn, DateOnly lastPassed) => dueOn is not { } day ? PlanStanding.WithoutDeadline
        : day <= lastPassed ? PlanStanding.Delayed : PlanStanding.OnPlan;
}
