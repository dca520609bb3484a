using Arende.Application.Messaging;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Messaging;

[Collection(TakesServicesAway.Name)]
public sealed class BrokerAwayTests(ServerNode fixture) : IClassFixture<ServerNode>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_decided_while_the_broker_is_away_is_delivered_in_order_when_it_is_back()
    {
        var node = fixture.Node;
        var subjects = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToList();
        async Task Decide(int number)
        {
            foreach (var subject in subjects) await node.Publish(new Counted(subject, number));
        }

        await Decide(1);
        await TestRabbit.StopBroker(Ct);
        var slowest = TimeSpan.Zero;
        for (var number = 2; number <= 20; number++)
        {
            var started = System.Diagnostics.Stopwatch.StartNew();
            await Decide(number);
            slowest = started.Elapsed > slowest ? started.Elapsed : slowest;
        }
        Assert.False((await node.Use<IBrokerHealth, BrokerState>(b => b.Ask(Ct))).IsUp);
        // Long enough for the drainer to have run into it.
        await Task.Delay(TimeSpan.FromSeconds(8), Ct);
        await TestRabbit.StartBroker(Ct);

        await node.Until("all were counted", async db => await db.Settings.CountAsync(s => s.Key.StartsWith("counted:"), Ct) == 100, 120);
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"A decision waited {slowest} for the broker.");
        Assert.All(await node.Read(db => db.Settings.Where(s => s.Key.StartsWith("counted:")).Select(s => s.Value).ToListAsync(Ct)), value => Assert.Equal("1", value));
        foreach (var subject in subjects)
            Assert.Equal(Enumerable.Range(1, 20), node.Seen.Counted.Where(c => c.SubjectId == subject).Select(c => c.Number));
    }
}
