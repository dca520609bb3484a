using System.Net;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>R2 at the pages: a database that keeps its connections open and says nothing is told of while somebody still waits.</summary>
[Collection(TakesServicesAway.Name)]
[Trait("kind", "chaos")]
public sealed class DatabasePausedPageTests
{
    // Against hanging for ever; a slow machine needs a part of it.
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(45);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_say_503_while_the_database_says_nothing_and_go_on_afterwards()
    {
        await using var site = await OfficeSite.Open();
        var clerk = await site.SignIn("klara", Role.Clerk);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/cases", Ct)).StatusCode);

        await TestPostgres.PauseServer(Ct);
        try
        {
            var answer = await clerk.GetAsync("/cases", Ct).WaitAsync(Guard, Ct);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("Databasen svarar inte just nu", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
        finally
        {
            await TestPostgres.ContinueServer(Ct);
        }
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/cases", Ct)).StatusCode);
    }
}
