using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Messaging;

[Collection(TakesServicesAway.Name)]
public sealed class DiskAlarmTests(ServerNode fixture) : IClassFixture<ServerNode>
{
    const int Before = 1, During = 10;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broker_whose_disk_is_full_delays_events_but_neither_decisions_nor_the_events_order()
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
        await TestRabbit.RaiseDiskAlarm(Ct);
        try
        {
            for (var number = Before + 1; number <= During; number++) await Decide(number);
            // Long enough for the drainer to have run into it.
            await Task.Delay(TimeSpan.FromSeconds(8), Ct);
            Assert.NotEqual(During * subjects.Count, await Counted());
        }
        finally
        {
            await TestRabbit.ClearDiskAlarm(Ct);
        }

        await node.Until("all were counted", async _ => await Counted() == During * subjects.Count, 120);
        foreach (var subject in subjects)
            Assert.Equal(Enumerable.Range(1, During), node.Seen.FirstSeen(subject));
    }
}
