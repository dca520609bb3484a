using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.People;

/// <summary>Names a person. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct PersonId(Guid Value) : IParsable<PersonId>
{
    public static PersonId New() => new(OrderedGuid.New());

    public static PersonId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    /// <summary>The order of the index, for paging.</summary>
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
