using MailKit.Security;
using MimeKit;

namespace Arende.Adapters.Mail;

/// <summary>The municipality's mail server (<c>Arende:Smtp</c>).</summary>
public sealed class SmtpOptions
{
    public required string Host { get; init; }
    public int Port { get; init; } = 25;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>Whom mails come from, with a name or without: "Strandköpings kommun &lt;arende@strandkoping.example&gt;".</summary>
    public required string From { get; init; }

    /// <summary>none; startTls (required); ssl; auto: STARTTLS where the server offers it.</summary>
    public string Tls { get; init; } = "auto";

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the answer to a whole mail is waited for. RFC 5321 4.5.3.2.6: a shorter wait makes repeats of what was taken.</summary>
    public TimeSpan TakenTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Why no mail could ever be sent with these; null when nothing speaks against it.</summary>
    // The binder leaves a required property empty, and a mistake here would else show when the first decision isn't sent.
    public string? Fault() =>
        string.IsNullOrWhiteSpace(Host) ? "Arende:Smtp:Host is missing."
        : !MailboxAddress.TryParse(From, out _) ? $"Arende:Smtp:From is not an address: '{From}'."
        : Security is null ? $"Arende:Smtp:Tls is '{Tls}', but must be none, startTls, ssl or auto."
        : null;

    internal SecureSocketOptions? Security => Tls.ToUpperInvariant() switch
    {
        "NONE" => SecureSocketOptions.None,
        "STARTTLS" => SecureSocketOptions.StartTls,
        "SSL" => SecureSocketOptions.SslOnConnect,
        "AUTO" => SecureSocketOptions.StartTlsWhenAvailable,
        _ => null,
    };
}
