using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Economy;

/// <summary>Names a unit's economy of a period. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct UnitEconomyId(Guid Value) : IParsable<UnitEconomyId>
{
    public static UnitEconomyId New() => new(OrderedGuid.New());

    public static UnitEconomyId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitEconomyId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
