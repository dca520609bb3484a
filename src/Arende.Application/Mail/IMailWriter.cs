using Arende.Domain.Mail;

namespace Arende.Application.Mail;

/// <summary>Composes the mails of some kinds when they are sent, from what their reader may see then.</summary>
public interface IMailWriter
{
    IReadOnlyCollection<MailKind> Kinds { get; }

    /// <returns>Null when there is nothing left to say to this reader.</returns>
    Task<ComposedMail?> Write(OutgoingMail mail, CancellationToken ct);
}
