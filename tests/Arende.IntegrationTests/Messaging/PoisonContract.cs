using Arende.Application.Messaging;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Messaging;

/// <summary>An event whose consumer fails every time, whichever way events are carried.</summary>
public abstract class PoisonContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task Poison_is_parked_and_listed_and_can_be_sent_again()
    {
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

public sealed class BrokerPoisonTests(ServerNode node) : PoisonContract(node), IClassFixture<ServerNode>;

public sealed class EmbeddedPoisonTests(ImpatientNode node) : PoisonContract(node), IClassFixture<ImpatientNode>;
