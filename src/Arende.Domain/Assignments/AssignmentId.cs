using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Assignments;

/// <summary>Names an assignment. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct AssignmentId(Guid Value) : IParsable<AssignmentId>
{
    public static AssignmentId New() => new(Guid.CreateVersion7());

    public static AssignmentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssignmentId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    /// <summary>The order of the index, for paging.</summary>
    public int CompareTo(AssignmentId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
