using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Notices;

/// <summary>Names a notice. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct NoticeId(Guid Value) : IParsable<NoticeId>
{
    public static NoticeId New() => new(OrderedGuid.New());

    public static NoticeId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
