using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Bodies;

/// <summary>Names a body. What it is called and how it is ordered are columns of its own.</summary>
public readonly record struct BodyId(Guid Value) : IParsable<BodyId>
{
    public static BodyId New() => new(OrderedGuid.New());

    public static BodyId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BodyId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
