namespace Arende.Domain.Assignments;

/// <summary>How pressing a deadline is. What has no known deadline is never late.</summary>
public enum Urgency { Late, Soon, InTime, Unknown, Closed }

public static class Urgencies
{
    /// <summary>What is due within so many days is soon.</summary>
    public const int DaysThatAreSoon = 14;

    public static Urgency Of(AssignmentStatus status, DateOnly? dueOn, DateOnly today) => (status, dueOn) switch
    {
        (AssignmentStatus.Done or AssignmentStatus.Struck, _) => Urgency.Closed,
        (_, null) => Urgency.Unknown,
        (_, { } day) when day < today => Urgency.Late,
        (_, { } day) when day <= today.AddDays(DaysThatAreSoon) => Urgency.Soon,
        _ => Urgency.InTime,
    };
}
