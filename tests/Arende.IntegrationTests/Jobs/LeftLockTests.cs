using Arende.Adapters.Jobs;
using Arende.IntegrationTests.Support;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Arende.IntegrationTests.Jobs;

public sealed class LeftLockTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    [Fact]
    public async Task A_lock_that_a_crash_left_behind_is_taken_after_a_minute()
    {
        var collection = new ServiceCollection().AddLogging();
        collection.AddArendeJobs(postgres.GiveAway(), catchUp: false);
        await using var services = collection.BuildServiceProvider();
        using var jobs = services.GetRequiredService<JobStorage>().GetConnection();
        await Leave("recurring-jobs:lock", secondsAgo: 61);
        await Leave("held", secondsAgo: 5);

        using (jobs.AcquireDistributedLock("recurring-jobs:lock", TimeSpan.FromSeconds(5))) { }

        Assert.ThrowsAny<Exception>(() => jobs.AcquireDistributedLock("held", TimeSpan.FromMilliseconds(100)));
    }

    async Task Leave(string name, int secondsAgo)
    {
        await using var connection = new NpgsqlConnection(postgres.GiveAway());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("INSERT INTO hangfire.lock (resource, updatecount, acquired) VALUES (@name, 0, @at)", connection);
        command.Parameters.AddWithValue("name", $"hangfire:{name}");
        command.Parameters.AddWithValue("at", DateTime.UtcNow.AddSeconds(-secondsAgo));
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
