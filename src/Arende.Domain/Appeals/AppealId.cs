using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Appeals;

/// <summary>Names an appeal. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct AppealId(Guid Value) : IParsable<AppealId>
{
    public static AppealId New() => new(OrderedGuid.New());

    public static AppealId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AppealId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
