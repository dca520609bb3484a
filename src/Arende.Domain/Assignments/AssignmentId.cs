using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Assignments;

/// <summary>Names an assignment. Those that one process makes are in the order in which it makes them, so that the parts of a split, and the rows of a table, are numbered in theirs.</summary>
public readonly record struct AssignmentId(Guid Value) : IParsable<AssignmentId>
{
    public static AssignmentId New() => new(OrderedGuid.New());

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
