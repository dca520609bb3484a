using Arende.Domain.Distribution;
using Arende.Domain.People;

namespace Arende.Domain.Mail;

public enum MailState { Waiting, Sent, Refused }

/// <summary>A mail that waits to be sent or was sent. Rows are the truth: the SMTP server only takes what stands here.</summary>
public sealed class OutgoingMail
{
    public MailId Id { get; private init; }

    /// <summary>What it is about, for instance <c>distribution:{row}:{attempt}</c>: one mail a key. Also its Message-ID's left part.</summary>
    public string Key { get; private init; } = "";
    public string To { get; private init; } = "";
    public PersonId? PersonId { get; init; }
    public string Subject { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string Html { get; private init; } = "";
    public DistributionRowId? DistributionRowId { get; init; }
    public MailState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset NextTryAt { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? Error { get; private set; }

    private OutgoingMail() { }

    public OutgoingMail(string key, string to, string subject, string text, string html, DateTimeOffset at)
    {
        Id = MailId.New();
        Key = key;
        To = to;
        Subject = subject;
        Text = text;
        Html = html;
        CreatedAt = at;
        NextTryAt = at;
    }

    public void WasSent(DateTimeOffset at)
    {
        State = MailState.Sent;
        SentAt = at;
        Error = null;
        Tries++;
    }

    /// <summary>The server said no for good (5xx): it is not tried again by itself.</summary>
    public void WasRefused(string error, DateTimeOffset at)
    {
        State = MailState.Refused;
        SentAt = at;
        Error = error;
        Tries++;
    }

    /// <summary>Somebody has mended the cause of the refusal: it waits again, under the same key and so the same Message-ID.</summary>
    public void TryAgain(DateTimeOffset now)
    {
        if (State != MailState.Refused) return;
        State = MailState.Waiting;
        SentAt = null;
        NextTryAt = now;
    }

    /// <summary>The server was away or busy: tried again after 10 s, 20 s, 40 s … at most an hour.</summary>
    public void TryLater(string error, DateTimeOffset now)
    {
        Error = error;
        Tries++;
        NextTryAt = now + TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, Math.Min(Tries - 1, 9))));
    }
}
