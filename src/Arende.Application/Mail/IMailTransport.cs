using Arende.Domain.Mail;

namespace Arende.Application.Mail;

/// <summary>What became of a mail: taken by the other side, refused for good with its reason, or not handed over since it was no longer needed.</summary>
public sealed record MailAnswer(MailState State, string? Refusal = null)
{
    /// <summary>Our own refusal, where no server was asked: told in the reader's language.</summary>
    public const string AddressIsInvalid = "address-is-invalid";

    public static MailAnswer Sent { get; } = new(MailState.Sent);

    public static MailAnswer NotNeeded { get; } = new(MailState.NotNeeded);

    public static MailAnswer Refused(string reason) => new(MailState.Refused, reason);
}

/// <summary>Hands one mail over. Called again for the same mail it must use the same Message-ID.</summary>
public interface IMailTransport
{
    /// <summary>What it takes is read where it is kept, with the links that only its receiver has elsewhere: the demo's mailbox.</summary>
    bool IsReadHere => false;

    /// <param name="mail">Composed just now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Exception">Anything else than a refusal for good: the mail is tried again later.</exception>
    Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct);

    /// <summary>No mail follows for now: what was kept open for the next one is closed.</summary>
    Task EndRound(CancellationToken ct) => Task.CompletedTask;
}
