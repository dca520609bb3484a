using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Storage;

/// <summary>On each connection statements are planned anew, and PostgreSQL has a hundred for all.</summary>
public sealed class ConnectionsTests(PostgresStorage storage) : IClassFixture<PostgresStorage>
{
    private const int AtOnce = 80;
    private const int Most = 40;

    // Those of the test itself.
    private const int Others = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_who_ask_at_once_most_wait_for_a_connection_and_are_answered()
    {
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => storage.With(db => db.Database.ExecuteSqlRawAsync("SELECT pg_sleep(0.3)", Ct))));

        var open = await storage.With(db => db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'").SingleAsync(Ct));
        Assert.InRange(open, Most, Most + Others);
    }
}
