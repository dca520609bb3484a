using Arende.Adapters.Loops;
using Arende.Adapters.Messaging;
using Arende.Application.Distribution;
using Arende.Application.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Adapters.Mail;

/// <summary>Sends waiting mails, on one node at a time, and lets decisions go that were held.</summary>
internal sealed class MailSender(MessagingOptions options, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailSender> logger)
    : LeasedLoop("mail", options.Lease, scopes, clock, logger)
{
    protected override async Task<bool> Turn(IServiceProvider services, bool hasFailed, CancellationToken ct)
    {
        await services.GetRequiredService<ReleaseHeldDecisions>().Run(ct);
        return await services.GetRequiredService<SendWaitingMails>().RunWhile(IsOurs, ct) > 0;
    }

    protected override Task Rest(CancellationToken ct) => Task.Delay(TimeSpan.FromSeconds(1), ct);
}
