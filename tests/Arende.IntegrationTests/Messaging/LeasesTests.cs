using Arende.Application.Storage;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Messaging;

public sealed class LeasesTests(ServerNode fixture) : IClassFixture<ServerNode>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lease_is_held_by_one_until_it_ends()
    {
        var node = fixture.Node;
        Task<bool> Take(string holder, int milliseconds) => node.Use<Leases, bool>(l => l.Take("test", holder, TimeSpan.FromMilliseconds(milliseconds), Ct));
        Assert.True(await Take("a", 60_000));
        Assert.False(await Take("b", 60_000));
        Assert.True(await Take("a", 200));
        while (!await Take("b", 60_000)) await Task.Delay(20, Ct);
        Assert.False(await Take("a", 60_000));
    }

    [Fact]
    public async Task A_node_whose_clock_is_ahead_takes_no_lease_before_its_end()
    {
        await using var ahead = await fixture.StartNode();
        ahead.Clock.Move(TimeSpan.FromHours(1));

        Assert.True(await fixture.Node.Use<Leases, bool>(l => l.Take("clocks", "a", TimeSpan.FromSeconds(60), Ct)));
        Assert.False(await ahead.Use<Leases, bool>(l => l.Take("clocks", "b", TimeSpan.FromSeconds(60), Ct)));
    }

    [Fact]
    public async Task Two_nodes_that_look_alike_are_two_holders()
    {
        // In one process, as two containers that have the same host name and process id.
        await using var second = await fixture.StartNode();
        var holders = new HashSet<string>();
        await second.Until("both have held it", async db =>
        {
            holders.UnionWith(await db.Leases.Where(lease => lease.Name == "outbox").Select(lease => lease.Holder).ToListAsync(Ct));
            await db.Leases.Where(lease => lease.Name == "outbox").ExecuteDeleteAsync(Ct);
            return holders.Count == 2;
        });
    }

    [Fact]
    public async Task Another_node_drains_when_the_first_has_stopped()
    {
        var subject = Guid.NewGuid();
        await using var second = await fixture.StartNode();
        await using (var first = await fixture.StartNode())
        {
            await first.Publish(new Counted(subject, 1));
            await second.Until("it was counted", db => db.Settings.AnyAsync(s => s.Key == CountEvent.Key(subject, 1), Ct));
        }
        await second.Publish(new Counted(subject, 2));
        await second.Until("it was counted", db => db.Settings.AnyAsync(s => s.Key == CountEvent.Key(subject, 2), Ct));
    }
}
