using System.Diagnostics;
using System.Net;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>No decision waits for the broker: whatever was published in a use case would hang here.</summary>
[Collection(TakesServicesAway.Name)]
[Trait("kind", "chaos")]
public sealed class BrokerPausedPageTests(TestRabbit rabbit) : IClassFixture<TestRabbit>
{
    // Against hanging for ever; a slow machine needs a part of it.
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_is_decided_while_the_broker_says_nothing_and_is_told_of_afterwards()
    {
        await using var site = await OfficeSite.Open(rabbit.Uri);
        var manager = await site.SignIn("mia", Role.Manager);
        var id = await CaseWalk.Register(site.Office);
        await CaseWalk.Complete(site.Office, id, "WriteDraft", Role.CaseOfficer, "submit");
        var page = $"/workitems/{await CaseWalk.Open(site.Office, id, "Review")}?outcome=approve";
        var token = await OfficeSite.Token(manager, page);
        // The bus is connected, and would wait for the broker's receipt.
        await AllPublished(site);

        await TestRabbit.PauseBroker(Ct);
        try
        {
            var (status, _) = await OfficeSite.Send(manager, page, token, ("Outcome", "approve")).WaitAsync(Guard, Ct);
            Assert.Equal(HttpStatusCode.Redirect, status);
            await CaseWalk.Complete(site.Office, id, "SignDirector", Role.Director, "sign");
            Assert.True(await site.Office.Read(db => db.WorkItems.AnyAsync(w => w.SubjectId == id.Value && w.TaskName == "SignFinance" && w.State == WorkItemState.Open, Ct)));
        }
        finally
        {
            await TestRabbit.ContinueBroker(Ct);
        }
        await AllPublished(site);
    }

    private static async Task AllPublished(OfficeSite site)
    {
        var watch = Stopwatch.StartNew();
        while (await site.Office.Read(db => db.Outbox.AnyAsync(o => o.FinishedAt == null, Ct)))
        {
            Assert.True(watch.Elapsed < ClientDesk.Patience, "Events were never published.");
            await Task.Delay(100, Ct);
        }
    }
}
