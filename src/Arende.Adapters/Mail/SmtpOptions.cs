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
}
