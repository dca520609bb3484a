using System.Net;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Administration;

public sealed class ParkedMessagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string Page = "/administration/parkedmessages";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_that_was_refused_is_seen_without_its_words_and_sent_again()
    {
        var (refused, decision) = (Overdue("vag@example.se"), Decision("namnd@example.se"));
        foreach (var mail in new[] { refused, decision })
        {
            mail.Compose(new ComposedMail("Hemligt ämne", "Hemligt", "<p>Hemligt</p>"));
            mail.WasRefused("550 no such mailbox", DateTimeOffset.UtcNow);
        }
        await Save(refused, decision);

        using var browser = await product.BrowserOf("adam");
        var html = await browser.GetStringAsync(new Uri(Page, UriKind.Relative), Ct);
        Assert.Contains("vag@example.se", html, StringComparison.Ordinal);
        Assert.Contains("550 no such mailbox", html, StringComparison.Ordinal);
        Assert.Contains("Påminnelse om uppdrag", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("namnd@example.se", html, StringComparison.Ordinal);

        var answer = await EmbeddedProduct.Post(browser, Page, Page + "?handler=mail", ("mail", $"{refused.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var again = await Read(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == refused.Id, Ct));
        Assert.NotEqual(MailState.Refused, again.State);
        Assert.Equal(refused.Key, again.Key);
        Assert.Equal(HttpStatusCode.NotFound, (await EmbeddedProduct.Post(browser, Page, Page + "?handler=mail", ("mail", $"{decision.Id}"))).StatusCode);
    }

    [Fact]
    public async Task A_mail_that_has_waited_for_more_than_a_day_is_seen()
    {
        var (days, hours) = (Overdue("lange@example.se", age: TimeSpan.FromDays(3)), Overdue("nyss@example.se", age: TimeSpan.FromHours(3)));
        foreach (var mail in new[] { days, hours })
            for (var tries = 0; tries < 12; tries++) mail.TryLater("the server is away", DateTimeOffset.UtcNow);
        await Save(days, hours);

        using var browser = await product.BrowserOf("adam");
        var html = await browser.GetStringAsync(new Uri(Page, UriKind.Relative), Ct);
        Assert.Contains("lange@example.se", html, StringComparison.Ordinal);
        Assert.Contains("the server is away", html, StringComparison.Ordinal);
        Assert.DoesNotContain("nyss@example.se", html, StringComparison.Ordinal);
    }

    static OutgoingMail Overdue(string to, TimeSpan age = default) =>
        OutgoingMail.OfAssignments(PersonId.New(), to, DateTimeOffset.UtcNow - age);

    static OutgoingMail Decision(string to) =>
        OutgoingMail.OfDecision(new DistributionRow(CaseId.New(), Guid.NewGuid(), new Recipient(1, "Nämnden", null, to), DateTimeOffset.UtcNow), DateTimeOffset.UtcNow);

    Task Save(params OutgoingMail[] mails) => Read(db =>
    {
        db.Mails.AddRange(mails);
        return db.SaveChangesAsync(Ct);
    });

    async Task<T> Read<T>(Func<ArendeDb, Task<T>> query)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }
}
