using Arende.Application.Storage;
using Arende.Domain.Mail;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Walk;

/// <summary>As a newcomer starts it: SQLite, the bus in memory, mails in the demo's mailbox; with script.</summary>
public sealed class WholeWayEmbeddedTests(Chromium chromium) : WholeWay(chromium)
{
    readonly EmbeddedProduct product = new();

    protected override EmbeddedProduct Product => product;

    protected override async Task<IReadOnlyList<WalkMail>> Mails()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var sent = await scope.ServiceProvider.GetRequiredService<ArendeDb>().Mails.AsNoTracking().Where(mail => mail.State == MailState.Sent).ToListAsync();
        return [.. sent.Select(mail => new WalkMail(mail.To, mail.Subject!, mail.Text!))];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await product.DisposeAsync();
    }
}
