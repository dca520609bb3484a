using System.Text;
using System.Text.RegularExpressions;

namespace Arende.IntegrationTests.Support;

/// <summary>One connection to an <see cref="SmtpSink"/>, as RFC 5321 has it: no authentication, no TLS.</summary>
sealed partial class SmtpSession(SmtpSink sink, Stream stream)
{
    const int LongestMail = 50_000_000;

    readonly byte[] buffer = new byte[16_384];
    readonly List<string> recipients = [];
    int start, end;
    bool greeted;
    string? from;

    public async Task Run(CancellationToken ct)
    {
        if (sink.Fault == SmtpFault.RefusesConnections)
        {
            await Answer("421 4.3.2 Not taking mail now", ct);
            return;
        }
        await Answer("220 sink.test ESMTP", ct);
        while (await ReadLine(ct) is { } bytes)
        {
            var line = Encoding.UTF8.GetString(bytes);
            var verb = line.Split(' ', 2)[0].ToUpperInvariant();
            if (verb == "QUIT")
            {
                await Answer("221 2.0.0 Bye", ct);
                return;
            }
            if (verb == "DATA" && recipients.Count > 0)
            {
                if (!await TakeMessage(ct)) return;
            }
            else
            {
                await Answer(AnswerTo(verb, line), ct);
            }
        }
    }

    string AnswerTo(string verb, string line)
    {
        switch (verb)
        {
            case "EHLO":
                Reset();
                greeted = true;
                return $"250-sink.test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {LongestMail}";
            case "HELO":
                Reset();
                greeted = true;
                return "250 sink.test";
            case "MAIL" when !greeted || from is not null:
                return "503 5.5.1 Wrong order";
            case "MAIL":
                if (Sender().Match(line) is not { Success: true } sender) return "501 5.5.4 MAIL FROM:<address>";
                from = sender.Groups[1].Value;
                return "250 2.1.0 Ok";
            case "RCPT" when from is null:
                return "503 5.5.1 Wrong order";
            case "RCPT":
                if (Recipient().Match(line) is not { Success: true } recipient) return "501 5.5.4 RCPT TO:<address>";
                if (sink.Fault == SmtpFault.RefusesRecipientsForNow) return "450 4.2.1 Try again later";
                if (sink.Fault == SmtpFault.RefusesRecipientsForGood) return "550 5.1.1 No such mailbox";
                recipients.Add(recipient.Groups[1].Value);
                return "250 2.1.5 Ok";
            case "DATA":
                return from is null ? "503 5.5.1 Wrong order" : "554 5.5.1 No valid recipients";
            case "RSET":
                Reset();
                return "250 2.0.0 Ok";
            case "NOOP":
                return "250 2.0.0 Ok";
            case "VRFY":
                return "252 2.1.5 Send and see";
            default:
                return "500 5.5.2 Unknown command";
        }
    }

    async Task<bool> TakeMessage(CancellationToken ct)
    {
        await Answer("354 End with a dot on a line of its own", ct);
        if (sink.Fault == SmtpFault.DropsConnectionDuringMessage)
        {
            await ReadLine(ct);
            return false;
        }
        using var message = new MemoryStream();
        while (true)
        {
            if (await ReadLine(ct) is not { } line) return false;
            if (line is [(byte)'.']) break;
            // RFC 5321 4.5.2: the sender has put a dot before every line that begins with one.
            message.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            message.Write("\r\n"u8);
        }
        if (message.Length > LongestMail)
        {
            Reset();
            await Answer("552 5.3.4 Too big", ct);
            return true;
        }
        sink.Record(new ReceivedMail(from!, [.. recipients], message.ToArray()));
        Reset();
        if (sink.Fault == SmtpFault.DropsConnectionBeforeAnswer) return false;
        if (sink.DelayOfTaking > TimeSpan.Zero) await Task.Delay(sink.DelayOfTaking, ct);
        await Answer("250 2.0.0 Kept", ct);
        return true;
    }

    void Reset()
    {
        from = null;
        recipients.Clear();
    }

    async Task Answer(string answer, CancellationToken ct)
    {
        if (sink.Delay > TimeSpan.Zero) await Task.Delay(sink.Delay, ct);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), ct);
    }

    /// <summary>The bytes before the next CRLF, or null when the other end has closed.</summary>
    async Task<byte[]?> ReadLine(CancellationToken ct)
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, ct));
                if (end == 0) return null;
            }
            var newline = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            var stop = newline < 0 ? end : newline;
            line.Write(buffer, start, stop - start);
            start = newline < 0 ? end : newline + 1;
            if (newline < 0) continue;
            var bytes = line.ToArray();
            return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
        }
    }

    [GeneratedRegex(@"^MAIL FROM:\s*<([^>]*)>", RegexOptions.IgnoreCase)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^RCPT TO:\s*<([^>]+)>", RegexOptions.IgnoreCase)]
    private static partial Regex Recipient();
}
