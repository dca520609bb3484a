using Arende.Domain.Mail;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Mail;

/// <summary>A mail server whose answer takes longer than any other wait: by then it has the mail, and a repeat would be a second one.</summary>
public sealed class SlowServerTests(ImpatientNodes fixture) : IClassFixture<ImpatientNodes>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_whose_receipt_takes_longer_than_the_lease_is_sent_once_by_one_of_two_nodes()
    {
        await using var second = await fixture.StartNode();
        fixture.Smtp.DelayOfTaking = 5 * ImpatientNodes.Patience;
        var mail = await SmtpTests.Queue(fixture.Node, "Ett mejl, ett kvitto");

        await fixture.Node.Until("it was settled", db => db.Mails.AnyAsync(m => m.Id == mail.Id && (m.Tries > 0 || m.State != MailState.Waiting), Ct));

        var settled = await fixture.Node.Read(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail.Id, Ct));
        Assert.Equal((MailState.Sent, 1, (string?)null), (settled.State, settled.Tries, settled.Error));
        Assert.Single(fixture.Smtp.Mails);
    }
}

public sealed class ImpatientNodes : EmbeddedNode
{
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Arende:Messaging:Lease"] = Patience.ToString(),
        ["Arende:Smtp:Timeout"] = Patience.ToString(),
    };
}
