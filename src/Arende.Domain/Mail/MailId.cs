using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Mail;

/// <summary>Names an outgoing mail. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct MailId(Guid Value) : IParsable<MailId>
{
    public static MailId New() => new(OrderedGuid.New());

    public static MailId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MailId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
