using Arende.Application.Messaging;
using Arende.IntegrationTests.Support;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Arende.IntegrationTests.Messaging;

/// <summary>An event whose consumer fails every time, whichever way events are carried.</summary>
public abstract class PoisonContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task Poison_is_parked_and_listed_and_can_be_sent_again()
    {
        // The tests of a class share the node, in any order.
        Node.Seen.PoisonIsHarmless = false;
        var subject = Guid.NewGuid();
        var id = await Node.Publish(new Poisoned(subject));
        ParkedMessage? parked = null;
        await Node.Until("it was parked", async _ =>
            (parked = (await Node.Use<IParkedMessages, IReadOnlyList<ParkedMessage>>(p => p.List(Ct))).SingleOrDefault(p => p.MessageId == id)) is not null, 180);
        Assert.Equal("swallow-poison", parked!.Queue.Replace("SwallowPoison", "swallow-poison", StringComparison.Ordinal));
        Assert.Equal(nameof(Poisoned), parked.MessageType);
        Assert.Equal(subject, parked.SubjectId);
        Assert.Contains("This is poison.", parked.Reason, StringComparison.Ordinal);
        Assert.NotNull(parked.ParkedAt);

        Node.Seen.PoisonIsHarmless = true;
        Assert.True(await Node.Use<IParkedMessages, bool>(p => p.SendAgain(parked.Id, Ct)));
        await Node.Until("it was swallowed", _ => Task.FromResult(Node.Seen.Swallowed.Contains(subject)));
        Assert.DoesNotContain(await Node.Use<IParkedMessages, IReadOnlyList<ParkedMessage>>(p => p.List(Ct)), p => p.MessageId == id);
        Assert.False(await Node.Use<IParkedMessages, bool>(p => p.SendAgain(parked.Id, Ct)));
    }
}

/// <summary>A bus in memory gives a row up when it was given out so often and so long: with the product's own values after minutes.</summary>
public sealed class ImpatientNode : EmbeddedNode
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        // Longer than a consumer tries in place (2.6 s).
        ["Arende:Messaging:RedeliverAfter"] = "00:00:08",
        ["Arende:Messaging:MostAttempts"] = "2",
    };
}

public sealed class BrokerPoisonTests(ServerNode fixture) : PoisonContract(fixture), IClassFixture<ServerNode>
{
    private const string Queue = "count-event";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    // What MassTransit has no consumer for, and what it can't read.
    [InlineData("""{"messageId":"0193b8a0-0000-7000-8000-00000000000a","messageType":["urn:message:Somewhere:NotOurs"],"message":{}}""", "NotOurs")]
    [InlineData("""{"messageType":["urn:message:Somewhere:Nameless"],"message":{"subjectId":7}}""", "Nameless")]
    [InlineData("""{"messageType":[]}""", "?")]
    [InlineData("""{"messageType":[7],"messageId":{}}""", "?")]
    [InlineData("""["no envelope"]""", "?")]
    [InlineData("no JSON", "?")]
    public async Task A_message_that_nobody_takes_is_shown_and_can_be_removed(string body, string type)
    {
        await using (var connection = await fixture.Rabbit.Connect(Ct))
        await using (var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Ct))
        {
            var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json" };
            // A node that has just started may not have made its queue yet: the broker then gives the message back.
            await fixture.Node.Until("the queue was there", async _ =>
            {
                try
                {
                    await channel.BasicPublishAsync("", Queue, mandatory: true, properties, System.Text.Encoding.UTF8.GetBytes(body), Ct);
                    return true;
                }
                catch (PublishException)
                {
                    return false;
                }
            });
        }
        ParkedMessage? parked = null;
        await fixture.Node.Until("it was parked", async _ => (parked = (await List()).SingleOrDefault(p => p.Queue == Queue)) is not null);
        Assert.Equal((type, true), (parked!.MessageType, parked.CanBeRemoved));

        Assert.True(await fixture.Node.Use<IParkedMessages, bool>(p => p.Remove(parked.Id, Ct)));

        Assert.DoesNotContain(await List(), p => p.Queue == Queue);
        Assert.False(await fixture.Node.Use<IParkedMessages, bool>(p => p.Remove(parked.Id, Ct)));
    }

    [Fact]
    public async Task A_message_that_a_consumer_takes_can_not_be_removed()
    {
        fixture.Node.Seen.PoisonIsHarmless = false;
        var id = await fixture.Node.Publish(new Poisoned(Guid.NewGuid()));
        ParkedMessage? parked = null;
        await fixture.Node.Until("it was parked", async _ => (parked = (await List()).SingleOrDefault(p => p.MessageId == id)) is not null, 180);
        Assert.False(parked!.CanBeRemoved);
        Assert.False(await fixture.Node.Use<IParkedMessages, bool>(p => p.Remove(parked.Id, Ct)));
        Assert.Contains(await List(), p => p.MessageId == id);
    }

    Task<IReadOnlyList<ParkedMessage>> List() => fixture.Node.Use<IParkedMessages, IReadOnlyList<ParkedMessage>>(p => p.List(Ct));
}

public sealed class EmbeddedPoisonTests(ImpatientNode node) : PoisonContract(node), IClassFixture<ImpatientNode>;
