using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Notifications;

/// <summary>Names a notification. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct NotificationId(Guid Value) : IParsable<NotificationId>
{
    public static NotificationId New() => new(OrderedGuid.New());

    public static NotificationId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NotificationId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    /// <summary>The order of the index, for paging.</summary>
    public int CompareTo(NotificationId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
