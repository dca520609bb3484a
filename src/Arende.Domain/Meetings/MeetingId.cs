using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Meetings;

/// <summary>Names a meeting. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct MeetingId(Guid Value) : IParsable<MeetingId>
{
    public static MeetingId New() => new(OrderedGuid.New());

    public static MeetingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
