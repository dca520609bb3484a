using Arende.Application.Mail;
using Arende.Domain.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Arende.Adapters.Mail;

/// <summary>Hands mails to the municipality's SMTP server, one connection a mail, with a limit on every wait.</summary>
internal sealed class SmtpTransport(SmtpOptions options) : IMailTransport
{
    private readonly MailboxAddress from = MailboxAddress.Parse(options.From);

    public async Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct)
    {
        using var message = SmtpMessage.From(mail, from);
        if (message is null) return MailAnswer.Refused(MailAnswer.AddressIsInvalid);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        using var client = new SmtpClient { Timeout = (int)Math.Max(options.Timeout.TotalMilliseconds, options.TakenTimeout.TotalMilliseconds) };
        await client.ConnectAsync(options.Host, options.Port, options.Security ?? throw new InvalidOperationException(options.Fault()), limit.Token);
        if (!string.IsNullOrEmpty(options.User)) await client.AuthenticateAsync(options.User, options.Password ?? "", limit.Token);
        try
        {
            await client.SendAsync(message, limit.Token, new Handing(() => limit.CancelAfter(options.TakenTimeout)));
        }
        catch (SmtpCommandException exception) when (IsRefusal(exception))
        {
            return MailAnswer.Refused($"{(int)exception.StatusCode} {exception.Message}");
        }
        limit.CancelAfter(options.Timeout);
        await SayGoodbye(client, limit.Token);
        return MailAnswer.Sent;
    }

    /// <summary>The server has begun to take the mail itself: from here on it may have it, whatever it answers and when.</summary>
    private sealed class Handing(Action begun) : MailKit.ITransferProgress
    {
        public void Report(long bytesTransferred, long totalSize) => begun();

        public void Report(long bytesTransferred) => begun();
    }

    // A refused sender is our configuration's fault and says nothing of this mail: it is tried again when that is mended.
    private static bool IsRefusal(SmtpCommandException exception) =>
        (int)exception.StatusCode >= 500 && exception.ErrorCode != SmtpErrorCode.SenderNotAccepted;

    private static async Task SayGoodbye(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception)
        {
            // The mail is taken; how the server hangs up is its own affair, and must not send the mail again.
        }
    }
}
