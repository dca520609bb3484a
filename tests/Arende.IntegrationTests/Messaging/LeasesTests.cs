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
        Task<bool> Take(string holder) => node.Use<Leases, bool>(l => l.Take("test", holder, TimeSpan.FromSeconds(60), Ct));
        Assert.True(await Take("a"));
        Assert.False(await Take("b"));
        Assert.True(await Take("a"));
        node.Clock.Move(TimeSpan.FromSeconds(61));
        Assert.True(await Take("b"));
        Assert.False(await Take("a"));
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
