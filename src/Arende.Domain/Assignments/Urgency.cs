namespace Arende.Domain.Assignments;

/// <summary>How pressing a deadline is. What has no known deadline is never late.</summary>
public enum Urgency { Late, Soon, InTime, Unknown, Closed }

/// <summary>How an open assignment stands. Each has one: together they are all that are open.</summary>
public enum OpenStanding { OnPlan, Delayed, WithoutDeadline }

/// <summary>The one rule of what is late, for all that has a day: it is so from the day after. What is due within some days is soon.</summary>
public static class Urgencies
{
    /// <summary>A deadline within so many days is soon.</summary>
    public const int DaysThatAreSoon = 14;

    /// <summary>Something to do within so many days is soon.</summary>
    public const int DaysThatAreSoonToDo = 3;

    public static Urgency Of(AssignmentStatus status, DateOnly? dueOn, DateOnly today) => status.IsOpen() ? Of(dueOn, today) : Urgency.Closed;

    public static Urgency Of(DateOnly? dueOn, DateOnly today, int soon = DaysThatAreSoon) => dueOn switch
    {
        null => Urgency.Unknown,
        { } day when day < today => Urgency.Late,
        { } day when day <= today.AddDays(soon) => Urgency.Soon,
        _ => Urgency.InTime,
    };

    public static bool IsLate(DateOnly? dueOn, DateOnly today) => Of(dueOn, today) == Urgency.Late;

    /// <summary>
    /// Försenad: it is not done by the deadline that it was given first, or won't be: that day has passed or was moved away from, or its owner says so. What is overdue
    /// (förfallen) by its current deadline is delayed too, so that the two never contradict each other.
    /// </summary>
    public static bool IsDelayed(AssignmentStatus status, DateOnly? original, DateOnly? current, DateOnly today) =>
        status.IsOpen() && (status == AssignmentStatus.Delayed || IsLate(original, today) || IsLate(current, today) || current > original);

    /// <summary>
    /// How an open one stands. Without a deadline it is neither on plan nor late, since nothing says by when it should be done; one whose owner says that it is delayed is that
    /// all the same.
    /// </summary>
    public static OpenStanding StandingOf(AssignmentStatus status, DateOnly? original, DateOnly? current, DateOnly today) =>
        IsDelayed(status, original, current, today) ? OpenStanding.Delayed : current is null ? OpenStanding.WithoutDeadline : OpenStanding.OnPlan;

    public static bool IsOpen(this AssignmentStatus status) => status is AssignmentStatus.OnPlan or AssignmentStatus.Delayed;
}
