using MimeKit;

namespace Arende.IntegrationTests.Support;

/// <summary>A mail as an <see cref="SmtpSink"/> took it: the envelope, and the bytes of the message with CRLF line ends.</summary>
public sealed record ReceivedMail(string From, IReadOnlyList<string> Recipients, byte[] Raw)
{
    public MimeMessage Message { get; } = MimeMessage.Load(new MemoryStream(Raw));
}
