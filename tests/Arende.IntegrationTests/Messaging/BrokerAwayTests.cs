using Arende.Application.Messaging;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Messaging;

[Collection(TakesServicesAway.Name)]
public sealed class BrokerAwayTests(ServerNode fixture) : IClassFixture<ServerNode>
{
    const int Before = 1, Last = 20;

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
        Task<int> Counted() => node.Read(db => db.Settings.CountAsync(s => s.Key.StartsWith("counted:"), Ct));

        await Decide(Before);
        await node.Until("the first were counted", async _ => await Counted() == subjects.Count);
        await TestRabbit.StopBroker(Ct);
        for (var number = Before + 1; number <= Last; number++) await Decide(number);
        // All were decided, and none was published first.
        var waiting = await node.Read(db => db.Outbox.CountAsync(o => o.FinishedAt == null, Ct));
        Assert.True(waiting >= (Last - Before) * subjects.Count, $"Only {waiting} events wait for the broker.");
        Assert.False((await node.Use<IBrokerHealth, BrokerState>(b => b.Ask(Ct))).IsUp);
        // Long enough for the drainer to have run into it.
        await Task.Delay(TimeSpan.FromSeconds(8), Ct);
        await TestRabbit.StartBroker(Ct);

        await node.Until("all were counted", async _ => await Counted() == Last * subjects.Count, 120);
        Assert.All(await node.Read(db => db.Settings.Where(s => s.Key.StartsWith("counted:")).Select(s => s.Value).ToListAsync(Ct)), value => Assert.Equal("1", value));
        foreach (var subject in subjects)
            Assert.Equal(Enumerable.Range(Before, Last), node.Seen.FirstSeen(subject));
    }
}
