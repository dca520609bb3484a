using Arende.Application.Mail;
using Arende.Domain.Mail;

namespace Arende.Demo;

/// <summary>The demo's mail server: takes everything and sends nothing. The mailbox page shows the rows.</summary>
internal sealed class DemoMailbox : IMailTransport
{
    public bool IsReadHere => true;

    public Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct) => Task.FromResult(MailAnswer.Sent);
}
