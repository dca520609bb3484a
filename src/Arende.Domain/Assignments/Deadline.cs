namespace Arende.Domain.Assignments;

/// <summary>How exactly a deadline was written. A tertial is four months.</summary>
/// <remarks>The names are stored.</remarks>
public enum DeadlinePrecision { Day, Month, Quarter, Year, Week, Tertial, HalfYear }

/// <summary>A deadline as it was written, and the last day on which it can still be kept.</summary>
public sealed record Deadline(string Text, DateOnly Latest, DeadlinePrecision Precision)
{
    /// <summary>Reads a text that is a deadline and nothing else; null when it isn't, or when the date doesn't exist.</summary>
    public static Deadline? Read(string text)
    {
        var deadline = ReadStart(text, out var rest);
        return rest.Trim(' ', '.', ',', ';', '\t', '\u00a0').Length == 0 ? deadline : null;
    }

    /// <summary>Reads the deadline that a text begins with. <paramref name="rest"/> is what stands after it.</summary>
    public static Deadline? ReadStart(string text, out string rest) => SwedishDate.ReadStart(text, out rest);

    public bool IsPast(DateOnly today) => Urgencies.IsLate(Latest, today);
}
