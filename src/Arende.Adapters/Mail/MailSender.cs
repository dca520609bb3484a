using Arende.Adapters.Loops;
using Arende.Application.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Mail;

/// <summary>Sends waiting mails, on one node at a time.</summary>
// The lease outlasts a batch of mails to a server that makes us wait; it is renewed between batches.
internal sealed class MailSender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailSender> logger)
    : LeasedLoop("mail", TimeSpan.FromMinutes(5), scopes, clock, logger)
{
    protected override async Task<bool> Turn(IServiceProvider services, bool hasFailed, CancellationToken ct) =>
        await services.GetRequiredService<SendWaitingMails>().Run(ct) > 0;

    protected override Task Rest(CancellationToken ct) => Task.Delay(TimeSpan.FromSeconds(1), ct);
}
