namespace Arende.Domain.Assignments;

public enum DeadlinePrecision { Day, Month, Quarter, Year }

public sealed record Deadline(string Text, DateOnly Latest, DeadlinePrecision Precision)
{
    public bool IsPast(DateOnly today) => Latest < today;
}
