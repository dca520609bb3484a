using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Notices;

/// <summary>Names an announcement. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct AnnouncementId(Guid Value) : IParsable<AnnouncementId>
{
    public static AnnouncementId New() => new(OrderedGuid.New());

    public static AnnouncementId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnnouncementId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
