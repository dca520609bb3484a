using Arende.Application.Cases;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>The case's page of recipients, before anything is sent.</summary>
public sealed class CaseRecipientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_decision_it_is_told_how_each_recipient_will_get_it()
    {
        await using var app = await TestApplication.OnSqlite();
        var id = await new BoardWalk(app).Import("Kommunstyrelsen beslutar:\n\n1. Anta planen.");
        var draft = await app.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, Ct));
        string[] names = ["Kommunfullmäktige", "Lövviks båtklubb, Bryggvägen 3, 761 99 Lövvik", "radet@skargard.example", "Skärgårdsrådet"];
        var report = draft.Report with { Recipients = [.. names.Select((name, at) => new Recipient(at + 1, name, null, null))] };
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, draft.Version, draft.Title, report, Ct));

        var shown = await app.Read(db => CaseRecipient.Of(db, app.As(Role.CaseOfficer), id, report, T.CasePage.BeforeDecision, Ct));

        Assert.Equal(
            [(DistributionChannel.Council, null), (DistributionChannel.Post, null), (DistributionChannel.Mail, "radet@skargard.example"), (DistributionChannel.Mail, null)],
            shown.Select(one => (one.Channel, one.Address)));
    }
}
