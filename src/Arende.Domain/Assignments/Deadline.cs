namespace Arende.Domain.Assignments;

public enum DeadlinePrecision { Day, Month, Quarter, Year }

public sealed record Deadline(string Text, DateOnly Latest, DeadlinePrecision Precision)
{
    /// <summary>Reads a text that is a deadline and nothing else; null when it isn't.</summary>
    public static Deadline? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? new Deadline(text, day, DeadlinePrecision.Day) : null;

    public bool IsPast(DateOnly today) => Latest < today;
}
