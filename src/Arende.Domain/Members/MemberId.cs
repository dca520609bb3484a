using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Members;

/// <summary>Names a member of a body. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct MemberId(Guid Value) : IParsable<MemberId>
{
    public static MemberId New() => new(OrderedGuid.New());

    public static MemberId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MemberId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
