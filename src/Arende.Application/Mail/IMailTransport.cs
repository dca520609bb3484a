using Arende.Domain.Mail;

namespace Arende.Application.Mail;

/// <summary>What the other side said: taken, or refused for good with its reason.</summary>
public sealed record MailAnswer(string? Refusal)
{
    public static MailAnswer Sent { get; } = new((string?)null);

    public static MailAnswer Refused(string reason) => new(reason);
}

/// <summary>Hands one mail over. Called again for the same mail it must use the same Message-ID.</summary>
public interface IMailTransport
{
    /// <exception cref="Exception">Anything else than a refusal for good: the mail is tried again later.</exception>
    Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct);
}
