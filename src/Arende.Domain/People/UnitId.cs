using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.People;

/// <summary>Names a unit. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct UnitId(Guid Value) : IParsable<UnitId>
{
    public static UnitId New() => new(OrderedGuid.New());

    public static UnitId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
