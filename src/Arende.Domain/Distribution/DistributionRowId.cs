using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Distribution;

/// <summary>Names a distribution row. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct DistributionRowId(Guid Value) : IParsable<DistributionRowId>
{
    public static DistributionRowId New() => new(OrderedGuid.New());

    public static DistributionRowId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DistributionRowId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
