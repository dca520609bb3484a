using Arende.Application.Mail;
using Arende.Domain.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Arende.Adapters.Mail;

/// <summary>Hands mails to the municipality's SMTP server, those of a round over one connection as long as nothing goes wrong on it, with a limit on every wait.</summary>
internal sealed class SmtpTransport(SmtpOptions options) : IMailTransport
{
    // Servers close a connection that is used for long.
    private const int MailsOnAConnection = 100;

    private const int MillisecondsUnasked = 1000;

    private readonly MailboxAddress from = MailboxAddress.Parse(options.From);
    private Connection? kept;

    public async Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct)
    {
        using var message = SmtpMessage.From(mail, from);
        if (message is null) return MailAnswer.Refused(MailAnswer.AddressIsInvalid);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        var connection = await Open(limit.Token);
        // After any trouble the connection is given up: nobody knows what the server still waits for on it.
        var isSound = false;
        try
        {
            await connection.Client.SendAsync(message, limit.Token, new Handing(() => limit.CancelAfter(options.TakenTimeout)));
            isSound = ++connection.Sent < MailsOnAConnection;
            connection.UsedAt = Environment.TickCount64;
        }
        catch (SmtpCommandException exception) when (IsRefusal(exception))
        {
            return MailAnswer.Refused($"{(int)exception.StatusCode} {exception.Message}");
        }
        finally
        {
            if (!isSound) connection.Client.Dispose();
        }
        if (isSound && Interlocked.Exchange(ref kept, connection) is { } other) await Close(other, limit.Token);
        return MailAnswer.Sent;
    }

    public async Task EndRound(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref kept, null) is not { } connection) return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        await Close(connection, limit.Token);
    }

    private async Task<Connection> Open(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref kept, null) is { } open)
        {
            if (Environment.TickCount64 - open.UsedAt < MillisecondsUnasked || await Answers(open.Client, ct)) return open;
            open.Client.Dispose();
        }
        var client = new SmtpClient { Timeout = (int)Math.Max(options.Timeout.TotalMilliseconds, options.TakenTimeout.TotalMilliseconds) };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, options.Security ?? throw new InvalidOperationException(options.Fault()), ct);
            if (!string.IsNullOrEmpty(options.User)) await client.AuthenticateAsync(options.User, options.Password ?? "", ct);
            return new Connection(client);
        }
        catch (Exception)
        {
            client.Dispose();
            throw;
        }
    }

    // The server may have closed it meanwhile: no mail is begun on one that was silent for a while and doesn't answer.
    private static async Task<bool> Answers(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.NoOpAsync(ct);
            return true;
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task Close(Connection connection, CancellationToken ct)
    {
        try
        {
            await connection.Client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception)
        {
            // The mails are taken; how the server hangs up is its own affair.
        }
        finally
        {
            connection.Client.Dispose();
        }
    }

    private sealed class Connection(SmtpClient client)
    {
        public SmtpClient Client { get; } = client;
        public int Sent { get; set; }
        public long UsedAt { get; set; }
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
}
