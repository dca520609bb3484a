using Arende.Application.Mail;
using Arende.Domain.Mail;

namespace Arende.IntegrationTests.Support;

/// <summary>A mail server that takes everything and keeps it as it was handed over; its trouble, where it has some, comes first.</summary>
public sealed class SentMails : IMailTransport
{
    private readonly List<OutgoingMail> sent = [];

    public Exception? Trouble { get; set; }

    public IReadOnlyList<OutgoingMail> All => sent;

    /// <summary>Sends what waits, and answers all that was ever sent.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> From(TestApplication app)
    {
        await app.Do<SendWaitingMails>(send => send.Run(TestContext.Current.CancellationToken));
        return sent;
    }

    public Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct)
    {
        if (Trouble is { } trouble) throw trouble;
        sent.Add(mail);
        return Task.FromResult(MailAnswer.Sent);
    }
}
