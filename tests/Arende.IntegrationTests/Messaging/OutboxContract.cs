using Arende.Application.Messaging;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Messaging;

/// <summary>What holds of events whichever way they are carried.</summary>
public abstract class OutboxContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task An_event_reaches_its_consumer_and_its_row_is_finished()
    {
        var subject = Guid.NewGuid();
        var id = await Node.Publish(new Counted(subject, 1));
        await Node.Until("it was counted", db => db.Settings.AnyAsync(s => s.Key == CountEvent.Key(subject, 1), Ct));
        await Node.Until("its row was finished", db => db.Outbox.AnyAsync(o => o.MessageId == id && o.FinishedAt != null, Ct));
    }

    [Fact]
    public async Task What_a_handler_prepares_is_done_before_its_transaction()
    {
        var subject = Guid.NewGuid();
        var id = await Node.Publish(new Prepared(subject));
        await Node.Until("its row was finished", db => db.Outbox.AnyAsync(o => o.MessageId == id && o.FinishedAt != null, Ct));
        await Node.Until("it was handled", db => db.Inbox.AnyAsync(i => i.MessageId == id, Ct));
        Assert.Equal([false, true], Node.Seen.Prepared.Where(one => one.Subject == subject).Select(one => one.InTransaction));
    }

    [Fact]
    public async Task What_is_delivered_twice_is_done_once()
    {
        var subject = Guid.NewGuid();
        var id = await Node.Publish(new Counted(subject, 1));
        for (var again = 0; again < 3; again++)
        {
            await Node.Until("its row was finished", db => db.Outbox.AnyAsync(o => o.MessageId == id && o.FinishedAt != null, Ct));
            await Node.Read(db => db.Outbox.Where(o => o.MessageId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.FinishedAt, (DateTimeOffset?)null).SetProperty(o => o.PublishedAt, (DateTimeOffset?)null), Ct));
        }
        await Node.Publish(new Counted(subject, 2));
        await Node.Until("the next was counted", db => db.Settings.AnyAsync(s => s.Key == CountEvent.Key(subject, 2), Ct));
        var counted = await Node.Read(db => db.Settings.Where(s => s.Key == CountEvent.Key(subject, 1)).Select(s => s.Value).SingleAsync(Ct));
        Assert.Equal("1", counted);
    }

    [Fact]
    public async Task A_subjects_events_come_in_their_order()
    {
        var subjects = Enumerable.Range(0, 10).Select(_ => Guid.NewGuid()).ToList();
        for (var number = 1; number <= 20; number++)
            foreach (var subject in subjects) await Node.Publish(new Counted(subject, number));
        await Node.Until("all were finished", db => db.Outbox.AllAsync(o => !subjects.Contains(o.SubjectId) || o.FinishedAt != null, Ct), 60);
        await Node.Until("all were counted", async db => await db.Inbox.CountAsync(
            i => db.Outbox.Any(o => o.MessageId == i.MessageId && subjects.Contains(o.SubjectId)), Ct) == 200, 60);
        foreach (var subject in subjects)
            Assert.Equal(Enumerable.Range(1, 20), Node.Seen.FirstSeen(subject));
    }

    [Fact]
    public async Task What_cannot_be_read_is_parked_and_blocks_nothing()
    {
        var subject = Guid.NewGuid();
        await Node.Save(new OutboxMessage { MessageId = Guid.NewGuid(), SubjectId = subject, Type = nameof(Counted), Body = "{", CreatedAt = Node.Clock.GetUtcNow() });
        await Node.Publish(new Counted(subject, 1));
        await Node.Until("the next was counted", db => db.Settings.AnyAsync(s => s.Key == CountEvent.Key(subject, 1), Ct));
        // The row is marked at the end of its round, when what came after it may have been consumed.
        await Node.Until("it was parked", async _ =>
            (await Node.Use<IParkedMessages, IReadOnlyList<ParkedMessage>>(p => p.List(Ct))).Any(p => p.SubjectId == subject));
    }

    [Fact]
    public async Task A_fault_before_an_outage_and_another_after_it_do_not_park_an_event()
    {
        var subject = Guid.NewGuid();
        var id = await Node.Publish(new Interrupted(subject));
        await Node.Until("it was done", db => db.Inbox.AnyAsync(i => i.MessageId == id, Ct), 60);
        Assert.Equal(OutlastTrouble.Troubles.Count + 1, Node.Seen.Interrupted.Count(seen => seen == subject));
    }

    [Fact]
    public async Task The_broker_says_that_it_is_up() => Assert.True((await Node.Use<IBrokerHealth, BrokerState>(b => b.Ask(Ct))).IsUp);
}

public sealed class BrokerOutboxTests(ServerNode node) : OutboxContract(node), IClassFixture<ServerNode>;

public sealed class EmbeddedOutboxTests(EmbeddedNode node) : OutboxContract(node), IClassFixture<EmbeddedNode>;
