using System.Diagnostics;
using System.Net;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>R2 at the pages: a database that is away is said, at once, and is no reason to start anything again.</summary>
[Collection(TakesServicesAway.Name)]
[Trait("kind", "chaos")]
public sealed class DatabaseAwayPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_say_503_while_the_database_is_away_and_go_on_when_it_is_back()
    {
        await using var site = await OfficeSite.Open();
        var clerk = await site.SignIn("klara", Role.Clerk);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/cases", Ct)).StatusCode);

        await TestPostgres.KillServer(Ct);
        for (var visit = 0; visit < 5; visit++)
        {
            var answer = await clerk.GetAsync("/cases", Ct);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("Databasen svarar inte just nu", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/health/live", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await clerk.GetAsync("/health/ready", Ct)).StatusCode);

        await TestPostgres.StartServer(Ct);
        var back = Stopwatch.StartNew();
        while ((await clerk.GetAsync("/cases", Ct)).StatusCode != HttpStatusCode.OK)
        {
            Assert.True(back.Elapsed < ClientDesk.Patience, "The pages didn't come back.");
            await Task.Delay(100, Ct);
        }
    }
}
